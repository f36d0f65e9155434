import { deskRoute } from '@/lib/auth/desk-route'
import { peopleAction } from '@/lib/desk/people-action'

export const POST = deskRoute(peopleAction)
