import { deskQueryRoute } from '@/lib/auth/desk-route'
import { progressQuery } from '@/lib/imports/progress-query'

export const GET = deskQueryRoute(progressQuery)
