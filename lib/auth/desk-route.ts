import { type DeskAction, runDeskAction } from '@/lib/auth/desk-action'
import { deskSettings } from '@/lib/auth/desk-settings'
import { database } from '@/lib/db/client'

/** The `POST` of a route handler that does `action` on the site's own database, now. */
export function deskRoute<Input>(action: DeskAction<Input>): (request: Request) => Promise<Response> {
  return (request) =>
    runDeskAction(action, request, { client: database(), settings: deskSettings(), now: new Date() })
}
