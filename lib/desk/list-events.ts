import { z } from 'zod'
import { ACTS } from '@/lib/audit/record-event'
import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { parseRef } from '@/lib/core/ref-schema'
import { partsOf } from '@/lib/core/partial-date'
import type { Database } from '@/lib/db/client'
import { findPlace } from '@/lib/desk/place'

/** One line of the audit log, as administrators read it. */
export interface EventView {
  id: string
  at: Date
  /** Null for the site itself and for people not signed in; `by` says which. */
  who: { id: string; name: string } | null
  by: string
  act: string
  entry: { kind: string; slug: string } | null
  revisionId: string | null
  /** Further plain values, `name: value`. */
  detail: [name: string, value: string][]
}

/** Which events to show, as an address asks for it; what is no value of its kind finds nothing rather than everything. */
export interface EventsQuery {
  /** Id of a person, or `site` or `anonymous`. */
  who?: string | undefined
  act?: string | undefined
  /** `kind/slug`. */
  entry?: string | undefined
  /** `YYYY-MM-DD`, in UTC. */
  day?: string | undefined
  /** Id of the event before which the page begins. */
  before?: string | undefined
}

export interface EventsPage {
  events: EventView[]
  /** `before` of the next page; null on the last. */
  next: string | null
  /** Whom and what one can ask for. */
  people: { id: string; name: string }[]
  acts: readonly string[]
}

const PAGE = 100
const DAY_MS = 86_400_000

/** The newest events that fit, newest first; null when `actor` may not read them. */
export async function listEvents(
  client: Database,
  actor: Actor,
  query: EventsQuery,
): Promise<EventsPage | null> {
  if (!may(actor, 'readAuditLog')) return null
  const rows = await readEvents(client, query, PAGE + 1)
  const events = await toEventViews(client, rows.slice(0, PAGE))
  const people = await client.user.findMany({
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return { events, next: rows.length > PAGE ? (events.at(-1)?.id ?? null) : null, people, acts: ACTS }
}

type EventRow = Awaited<ReturnType<typeof readEvents>>[number]

/** The newest `take` events that fit, newest first. */
export async function readEvents(client: Database, query: EventsQuery, take: number) {
  const where = await toWhere(client, query)
  if (where === null) return []
  return client.auditEvent.findMany({
    where,
    orderBy: { id: 'desc' },
    take,
    include: { user: { select: { id: true, name: true } } },
  })
}

/** Events as people read them, with the present addresses of their entries. */
export async function toEventViews(client: Database, rows: readonly EventRow[]): Promise<EventView[]> {
  const entries = await client.entry.findMany({
    where: { id: { in: [...new Set(rows.flatMap((row) => row.entryId ?? []))] } },
    select: { id: true, kind: true, slug: true },
  })
  return rows.map((row) => {
    const { by, ...detail } = row.detail as Record<string, unknown>
    const entry = entries.find(({ id }) => id === row.entryId)
    return {
      id: String(row.id),
      at: row.at,
      who: row.user,
      by: String(by),
      act: row.act,
      entry: entry === undefined ? null : { kind: entry.kind, slug: entry.slug },
      revisionId: row.revisionId,
      detail: Object.entries(detail).map(([name, value]) => [name, String(value)]),
    }
  })
}

/** The question for the database; null when something is asked for that cannot be. */
async function toWhere(client: Database, { who, act, entry, day, before }: EventsQuery) {
  const ref = entry === undefined ? null : parseRef(entry)
  const place = ref && (await findPlace(client, ref.kind, ref.slug, 'en'))
  const isPerson = who !== undefined && z.uuid().safeParse(who).success
  const begins = day !== undefined && day.length === 10 && partsOf(day) !== null ? new Date(day) : null
  const isAskable =
    (who === undefined || isPerson || who === 'site' || who === 'anonymous') &&
    (entry === undefined || place !== null) &&
    (day === undefined || begins !== null) &&
    (before === undefined || /^\d{1,18}$/.test(before))
  if (!isAskable) return null
  return {
    ...(isPerson && { userId: who }),
    ...(who !== undefined && !isPerson && { detail: { path: ['by'], equals: who } }),
    ...(act !== undefined && { act }),
    ...(place && { entryId: place.entryId }),
    ...(begins && { at: { gte: begins, lt: new Date(begins.getTime() + DAY_MS) } }),
    ...(before !== undefined && { id: { lt: BigInt(before) } }),
  }
}
