import { deskRoute } from '@/lib/auth/desk-route'
import { sessionsAction } from '@/lib/desk/sessions-action'

export const POST = deskRoute(sessionsAction)
