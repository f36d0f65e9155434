import { deskQueryRoute } from '@/lib/auth/desk-route'
import { addSourceQuery } from '@/lib/desk/writing/add-source'

export const POST = deskQueryRoute(addSourceQuery)
