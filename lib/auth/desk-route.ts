import { type DeskAction, runDeskAction } from '@/lib/auth/desk-action'
import { type DeskQuery, runDeskQuery } from '@/lib/auth/desk-query'
import { deskSettings } from '@/lib/auth/desk-settings'
import { database } from '@/lib/db/client'

/**
 * The `POST` of a route handler that does `action` on the site's own database, now. It carries the action, so that the
 * matrix of permissions can tell that it tries what is really there.
 */
export function deskRoute<Input>(action: DeskAction<Input>) {
  const handle = (request: Request): Promise<Response> => runDeskAction(action, request, here())
  return Object.assign(handle, { action })
}

/** The `GET` or `POST` of a route handler that answers `query`; it carries the query likewise. */
export function deskQueryRoute<Input>(query: DeskQuery<Input>) {
  const handle = (request: Request): Promise<Response> => runDeskQuery(query, request, here())
  return Object.assign(handle, { query })
}

function here() {
  return { client: database(), settings: deskSettings(), now: new Date() }
}
