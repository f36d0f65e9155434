import { deskQueryRoute } from '@/lib/auth/desk-route'
import { refsQuery } from '@/lib/desk/search-refs'

export const GET = deskQueryRoute(refsQuery)
