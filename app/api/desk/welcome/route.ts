import { deskRoute } from '@/lib/auth/desk-route'
import { welcomeAction } from '@/lib/desk/welcome-action'

export const POST = deskRoute(welcomeAction)
