import type { DeskAction } from '@/lib/auth/desk-action'
import type { DeskQuery } from '@/lib/auth/desk-query'
import type { DeskRoom, Visitor } from '@/lib/desk/desk-room.fixture'

type Fields = Record<string, string>

/** One thing that somebody may try at the desk: a form sent, or a question of a script. */
export interface Act {
  /** Folder under `app/api/desk`, such as `review` or `entry/problems`. */
  route: string
  /** `_intent` of the form; empty where the form has but one. */
  intent: string
  method: 'POST' | 'GET'
  action: DeskAction<never> | null
  query: DeskQuery<never> | null
  /** Those of `VISITORS` for whom it is done; everybody else is refused, and nothing changes. */
  allowed: Visitor[]
  fields(): Promise<Fields> | Fields
}

/** What an area of the desk adds to the matrix: a file `*.acts.fixture.ts` in this folder exports `acts`. */
export type ActsOf = (room: DeskRoom) => Act[]

/** A form that is sent to `app/api/desk/<route>` with `intent`. */
export function act<Input>(
  route: string,
  action: DeskAction<Input>,
  allowed: Visitor[],
  fields: Act['fields'],
  intent = '',
): Act {
  const given = intent === '' ? fields : async () => ({ ...(await fields()), _intent: intent })
  return {
    route,
    intent,
    method: 'POST',
    action: action as unknown as DeskAction<never>,
    query: null,
    allowed,
    fields: given,
  }
}

/** A question of a script, or a file, at `app/api/desk/<route>`. */
export function ask<Input>(
  route: string,
  query: DeskQuery<Input>,
  allowed: Visitor[],
  fields: Act['fields'],
  method: Act['method'] = 'GET',
): Act {
  return {
    route,
    intent: '',
    method,
    action: null,
    query: query as unknown as DeskQuery<never>,
    allowed,
    fields,
  }
}
