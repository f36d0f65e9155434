import { deskRoute } from '@/lib/auth/desk-route'
import { standingAction } from '@/lib/desk/standing-action'

export const POST = deskRoute(standingAction)
