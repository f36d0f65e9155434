import { deskRoute } from '@/lib/auth/desk-route'
import { scheduleAction } from '@/lib/desk/schedule-action'

export const POST = deskRoute(scheduleAction)
