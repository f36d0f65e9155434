import { deskRoute } from '@/lib/auth/desk-route'
import { commentAction } from '@/lib/desk/comment-action'

export const POST = deskRoute(commentAction)
