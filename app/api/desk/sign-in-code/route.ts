import { deskRoute } from '@/lib/auth/desk-route'
import { signInCodeAction } from '@/lib/desk/sign-in-code-action'

export const POST = deskRoute(signInCodeAction)
