import { deskQueryRoute } from '@/lib/auth/desk-route'
import { errorsQuery } from '@/lib/imports/errors-query'

export const GET = deskQueryRoute(errorsQuery)
