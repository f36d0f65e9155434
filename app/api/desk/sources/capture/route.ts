import { deskQueryRoute, deskRoute } from '@/lib/auth/desk-route'
import { captureAction } from '@/lib/desk/sources/capture-action'
import { captureQuery } from '@/lib/desk/sources/capture-query'

export const POST = deskRoute(captureAction)
export const GET = deskQueryRoute(captureQuery)
