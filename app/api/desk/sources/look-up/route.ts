import { deskQueryRoute } from '@/lib/auth/desk-route'
import { lookUpSourceQuery } from '@/lib/desk/writing/look-up-source'

export const POST = deskQueryRoute(lookUpSourceQuery)
