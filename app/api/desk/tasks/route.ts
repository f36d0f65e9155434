import { deskRoute } from '@/lib/auth/desk-route'
import { taskAction } from '@/lib/desk/sources/task-action'

export const POST = deskRoute(taskAction)
