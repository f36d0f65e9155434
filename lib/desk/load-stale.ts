import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/core/day'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import { type Locale, LOCALES } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { noSql, type Sql, sql } from '@/lib/db/sql'

const rowSchema = z.object({
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  /** The language of the text. */
  locale: z.enum(LOCALES),
  title: z.string(),
  revisionId: z.string(),
  claimId: z.string(),
  /** The words of the claim; empty for the whole entry. */
  claim: z.string(),
  on: z.date(),
  /** The day on which the text itself says that it was checked; of the whole only. */
  saidOn: z.string().nullable(),
  lastAt: z.date().nullable(),
  lastBy: z.string().nullable(),
})

/** Something that is to be looked at again, and who looked last. `days` is how late it is; negative while there is time. */
export interface StaleLine extends Omit<z.infer<typeof rowSchema>, 'on'> {
  key: string
  on: string
  days: number
}

export interface StaleView {
  overdue: StaleLine[]
  soon: StaleLine[]
  /** Kinds of which something is in the list, before it is narrowed to one. */
  kinds: KindName[]
  /** Languages of which something is, before it is narrowed to one. */
  locales: Locale[]
  /** Whether there is more than is listed. */
  isCut: boolean
}

export const MOST_STALE = 200
const facetsSchema = z.array(rowSchema.pick({ kind: true, locale: true }))

// Days of what readers see: of a public text, and of claims that stand in it.
const due = sql`review_date d JOIN entry n ON n.id = d.entry_id
  JOIN edition e ON e.entry_id = n.id AND e.locale = d.locale JOIN revision r ON r.id = e.published_id
  LEFT JOIN claim c ON c.id = d.claim_id AND c.position IS NOT NULL`
const isDue = (until: Date): Sql => sql`d."on" <= ${until}::date AND (d.claim_id = '' OR c.id IS NOT NULL)`
const AHEAD_DAYS = 30
const DAY_MS = 86_400_000

/** What the list is narrowed by. */
export interface StaleQuery {
  kind?: KindName | undefined
  locale?: Locale | undefined
}

/** What is to be checked by a day in the next thirty, in every language, the most overdue first; null when `actor` may not look after it. */
export async function loadStale(
  client: Database,
  actor: Actor,
  query: StaleQuery,
  now: Date,
): Promise<StaleView | null> {
  if (!may(actor, 'attest')) return null
  const today = dayOf(now)
  const until = new Date(Date.parse(today) + AHEAD_DAYS * DAY_MS)
  const rows = await client.$queryRaw`
    SELECT n.kind, n.slug, d.locale, coalesce(r.snapshot->>'title', n.slug) AS title, r.id AS "revisionId", d.claim_id AS "claimId",
      coalesce(c.text, '') AS claim, d."on",
      CASE WHEN d.claim_id = '' THEN r.snapshot->>'checkedOn' END AS "saidOn", a.at AS "lastAt", a.name AS "lastBy"
    FROM ${due} LEFT JOIN LATERAL (
        SELECT t.at, u.name FROM attestation t JOIN app_user u ON u.id = t.user_id
        WHERE t.entry_id = d.entry_id AND t.claim_id = d.claim_id AND t.locale = d.locale
        ORDER BY t.at DESC LIMIT 1) a ON true
    WHERE ${isDue(until)} ${query.kind === undefined ? noSql : sql`AND n.kind = ${query.kind}`}
      ${query.locale === undefined ? noSql : sql`AND d.locale = ${query.locale}`}
    ORDER BY d."on", n.kind, n.slug, d.locale, c.position NULLS FIRST LIMIT ${MOST_STALE + 1}`
  const lines = z
    .array(rowSchema)
    .parse(rows)
    .map(({ on, ...row }) => ({
      ...row,
      key: `${row.kind}/${row.slug}/${row.locale}/${row.claimId}`,
      on: dayOf(on),
      days: Math.round((Date.parse(today) - on.getTime()) / DAY_MS),
    }))
  const listed = lines.slice(0, MOST_STALE)
  const facets = facetsSchema.parse(
    await client.$queryRaw`SELECT DISTINCT n.kind, d.locale FROM ${due} WHERE ${isDue(until)}`,
  )
  return {
    overdue: listed.filter(({ days }) => days > 0),
    soon: listed.filter(({ days }) => days <= 0),
    kinds: KIND_NAMES.filter((name) => facets.some(({ kind }) => kind === name)),
    locales: LOCALES.filter((name) => facets.some(({ locale }) => locale === name)),
    isCut: lines.length > MOST_STALE,
  }
}
