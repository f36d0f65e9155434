import { deskRoute } from '@/lib/auth/desk-route'
import { mergeAction } from '@/lib/desk/merge-action'

export const POST = deskRoute(mergeAction)
