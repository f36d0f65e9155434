import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'
import { type Sql, sql } from '@/lib/db/sql'
import { namedBy } from '@/lib/sources/named-by'
import { referenceOf } from '@/lib/sources/reference-of'

/** Which sources a list is narrowed to: those not public, those of which nothing is kept, those that wait for a look. */
export const SOURCE_SORTS = ['all', 'draft', 'unkept', 'open'] as const
export type SourceSort = (typeof SOURCE_SORTS)[number]

/** A source in the list of the desk. */
export interface SourceLine {
  slug: string
  title: string
  reference: string
  /** Of its newest revision. */
  state: string
  /** What is kept of it, and what is to be looked at; null for those who may not see it. */
  kept: { captures: number; tasks: number; trouble: string; status: number | null } | null
}

export interface SourcesView {
  /** How many there are of each sort among those that were searched for. */
  counts: Record<SourceSort, number>
  lines: SourceLine[]
  /** Key after which the next page begins; null on the last. */
  next: string | null
}

export interface SourcesQuery {
  /** Words of a key, title, author, court, year or address. */
  words: string
  sort: SourceSort
  after: string
}

const PAGE = 60

const linesSchema = z.array(
  z.object({
    slug: z.string(),
    title: z.string().nullable(),
    snapshot: z.unknown(),
    state: z.string(),
    captures: z.number(),
    tasks: z.number(),
    trouble: z.string().nullable(),
    status: z.number().nullable(),
  }),
)
const countsSchema = z.array(
  z.object({ all: z.number(), draft: z.number(), unkept: z.number(), open: z.number() }),
)

/** Every source by its key, or those that are searched for; null when `actor` may not open the desk. Withdrawn ones are left out. */
export async function loadSources(
  client: Database,
  actor: Actor,
  { words, sort, after }: SourcesQuery,
): Promise<SourcesView | null> {
  if (!may(actor, 'openDesk')) return null
  const maySeeKept = may(actor, 'keepSources')
  const shown = maySeeKept || sort === 'draft' ? sort : 'all'
  const found = sql`
    SELECT n.slug, h.snapshot ->> 'title' AS title, h.snapshot, h.state, e.published_id IS NULL AS is_draft,
      (SELECT count(*)::int FROM capture c WHERE c.source_id = n.id) AS captures,
      (SELECT count(*)::int FROM task t WHERE t.entry_id = n.id AND t.closed_at IS NULL) AS tasks,
      w.trouble, w.status
    FROM entry n JOIN edition e ON e.entry_id = n.id AND e.locale = 'en' JOIN revision h ON h.id = e.head_id
    LEFT JOIN watch w ON w.source_id = n.id
    WHERE n.kind = 'source' AND h.state <> 'withdrawn' AND ${namedBy(words)}`
  const lines = linesSchema.parse(
    await client.$queryRaw`
      SELECT * FROM (${found}) s WHERE s.slug > ${after} AND ${narrowed(shown)} ORDER BY s.slug LIMIT ${PAGE + 1}`,
  )
  const [counts] = countsSchema.parse(
    await client.$queryRaw`
      SELECT count(*)::int AS all, count(*) FILTER (WHERE ${narrowed('draft')})::int AS draft,
        count(*) FILTER (WHERE ${narrowed('unkept')})::int AS unkept,
        count(*) FILTER (WHERE ${narrowed('open')})::int AS open
      FROM (${found}) s`,
  )
  return {
    counts: counts ?? { all: 0, draft: 0, unkept: 0, open: 0 },
    lines: lines.slice(0, PAGE).map(({ slug, title, snapshot, state, captures, tasks, trouble, status }) => ({
      slug,
      title: title ?? slug,
      reference: referenceOf(slug, snapshot),
      state,
      kept: maySeeKept ? { captures, tasks, trouble: trouble ?? '', status } : null,
    })),
    next: lines.length > PAGE ? (lines[PAGE - 1]?.slug ?? null) : null,
  }
}

function narrowed(sort: SourceSort): Sql {
  switch (sort) {
    case 'all':
      return sql`true`
    case 'draft':
      return sql`s.is_draft`
    case 'unkept':
      return sql`s.captures = 0`
    case 'open':
      return sql`(s.tasks > 0 OR s.trouble <> '')`
  }
}
