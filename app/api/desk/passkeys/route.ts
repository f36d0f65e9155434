import { deskRoute } from '@/lib/auth/desk-route'
import { passkeysAction } from '@/lib/desk/passkeys-action'

/** Adds a passkey to one's own account, renames one, takes one away. */
export const POST = deskRoute(passkeysAction)
