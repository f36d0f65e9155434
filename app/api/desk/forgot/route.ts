import { deskRoute } from '@/lib/auth/desk-route'
import { forgotAction } from '@/lib/desk/forgot-action'

export const POST = deskRoute(forgotAction)
