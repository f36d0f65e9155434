import { deskQueryRoute } from '@/lib/auth/desk-route'
import { sourcesQuery } from '@/lib/desk/writing/search-sources'

export const GET = deskQueryRoute(sourcesQuery)
