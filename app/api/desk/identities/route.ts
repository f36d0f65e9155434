import { deskRoute } from '@/lib/auth/desk-route'
import { identitiesAction } from '@/lib/desk/identities-action'

export const POST = deskRoute(identitiesAction)
