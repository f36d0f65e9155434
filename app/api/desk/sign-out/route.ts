import { deskRoute } from '@/lib/auth/desk-route'
import { signOutAction } from '@/lib/desk/sign-out-action'

export const POST = deskRoute(signOutAction)
