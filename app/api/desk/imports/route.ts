import { deskRoute } from '@/lib/auth/desk-route'
import { importAction } from '@/lib/imports/import-action'

export const POST = deskRoute(importAction)
