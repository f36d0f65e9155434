import { deskRoute } from '@/lib/auth/desk-route'
import { accountAction } from '@/lib/desk/account-action'

export const POST = deskRoute(accountAction)
