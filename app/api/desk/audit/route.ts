import { deskQueryRoute } from '@/lib/auth/desk-route'
import { exportEventsQuery } from '@/lib/desk/export-events'

export const GET = deskQueryRoute(exportEventsQuery)
