import { deskRoute } from '@/lib/auth/desk-route'
import { reviewAction } from '@/lib/desk/review-action'

export const POST = deskRoute(reviewAction)
