import { deskQueryRoute } from '@/lib/auth/desk-route'
import { claimsQuery } from '@/lib/desk/writing/claim-states'

export const POST = deskQueryRoute(claimsQuery)
