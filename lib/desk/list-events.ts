import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'

/** One line of the audit log, as administrators read it. */
export interface EventView {
  id: string
  at: Date
  /** Null for the site itself and for people not signed in; `by` says which. */
  who: string | null
  by: string
  act: string
  entry: { kind: string; slug: string } | null
  revisionId: string | null
  /** Further plain values, `name: value`. */
  detail: [name: string, value: string][]
}

const PAGE = 100

/** The newest events before the event `before`, newest first; null when `actor` may not read them. */
export async function listEvents(
  client: Database,
  actor: Actor,
  before: bigint | null,
): Promise<{ events: EventView[]; next: string | null } | null> {
  if (!may(actor, 'readAuditLog')) return null
  const rows = await client.auditEvent.findMany({
    ...(before !== null && { where: { id: { lt: before } } }),
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    include: { user: { select: { name: true } } },
  })
  const shown = rows.slice(0, PAGE)
  const ids = [...new Set(shown.flatMap((row) => row.entryId ?? []))]
  const entries = await client.entry.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, slug: true },
  })
  const events = shown.map((row): EventView => {
    const { by, ...detail } = row.detail as Record<string, unknown>
    const entry = entries.find(({ id }) => id === row.entryId)
    return {
      id: String(row.id),
      at: row.at,
      who: row.user?.name ?? null,
      by: String(by),
      act: row.act,
      entry: entry === undefined ? null : { kind: entry.kind, slug: entry.slug },
      revisionId: row.revisionId,
      detail: Object.entries(detail).map(([name, value]) => [name, String(value)]),
    }
  })
  return { events, next: rows.length > PAGE ? (events.at(-1)?.id ?? null) : null }
}
