import { deskRoute } from '@/lib/auth/desk-route'
import { readUrlAction } from '@/lib/desk/sources/read-url-action'

export const POST = deskRoute(readUrlAction)
