import { deskRoute } from '@/lib/auth/desk-route'
import { signInPasskeyAction } from '@/lib/desk/sign-in-passkey-action'

/** Asks for a passkey, and signs in by one. */
export const POST = deskRoute(signInPasskeyAction)
