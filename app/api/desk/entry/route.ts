import { deskRoute } from '@/lib/auth/desk-route'
import { editAction } from '@/lib/desk/edit-action'

export const POST = deskRoute(editAction)
