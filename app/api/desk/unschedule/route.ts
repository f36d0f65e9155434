import { deskRoute } from '@/lib/auth/desk-route'
import { unscheduleAction } from '@/lib/desk/unschedule-action'

export const POST = deskRoute(unscheduleAction)
