import { deskRoute } from '@/lib/auth/desk-route'
import { freshnessAction } from '@/lib/desk/freshness-action'

export const POST = deskRoute(freshnessAction)
