import { deskRoute } from '@/lib/auth/desk-route'
import { revertAction } from '@/lib/desk/revert-action'

export const POST = deskRoute(revertAction)
