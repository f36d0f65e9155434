import { deskRoute } from '@/lib/auth/desk-route'
import { bulkAction } from '@/lib/desk/bulk-action'

export const POST = deskRoute(bulkAction)
