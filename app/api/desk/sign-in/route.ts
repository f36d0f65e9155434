import { deskRoute } from '@/lib/auth/desk-route'
import { signInAction } from '@/lib/desk/sign-in-action'

export const POST = deskRoute(signInAction)
