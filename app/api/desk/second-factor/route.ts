import { deskRoute } from '@/lib/auth/desk-route'
import { secondFactorAction } from '@/lib/desk/second-factor-action'

export const POST = deskRoute(secondFactorAction)
