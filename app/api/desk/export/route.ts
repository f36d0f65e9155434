import { deskQueryRoute } from '@/lib/auth/desk-route'
import { exportQuery } from '@/lib/imports/export-query'

export const GET = deskQueryRoute(exportQuery)
