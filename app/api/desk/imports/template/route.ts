import { deskQueryRoute } from '@/lib/auth/desk-route'
import { templateQuery } from '@/lib/imports/template-query'

export const GET = deskQueryRoute(templateQuery)
