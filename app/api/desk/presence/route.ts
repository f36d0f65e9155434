import { deskQueryRoute } from '@/lib/auth/desk-route'
import { presenceQuery } from '@/lib/desk/presence'

export const POST = deskQueryRoute(presenceQuery)
