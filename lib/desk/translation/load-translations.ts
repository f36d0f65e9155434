import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { noSql, type Sql, sql } from '@/lib/db/sql'
import { isBehind, listTranslations, type TranslationLine } from '@/lib/desk/translation/list-translations'

/** The translations of the site: what is behind, what is not, and what is yet to be translated. */
export interface TranslationsView {
  behind: TranslationLine[]
  /** Never published yet. */
  writing: TranslationLine[]
  current: TranslationLine[]
  /** How many published entries of each kind have no Spanish text, not even a draft. */
  missing: { kind: KindName; count: number }[]
  /** Those of the kind asked for, by slug. */
  entries: { slug: string; title: string }[]
  /** Slug after which the next page of `entries` begins; null on the last. */
  next: string | null
}

export interface TranslationsQuery {
  kind?: KindName | undefined
  after?: string | undefined
}

const PAGE = 60

/** What there is to translate; null when `actor` may not open the desk. */
export async function loadTranslations(
  client: Database,
  actor: Actor,
  { kind, after }: TranslationsQuery,
): Promise<TranslationsView | null> {
  if (!may(actor, 'openDesk')) return null
  const [lines, counts, found] = await Promise.all([
    listTranslations(client),
    countMissing(client),
    kind === undefined ? [] : listMissing(client, kind, after),
  ])
  const entries = found.slice(0, PAGE)
  return {
    behind: lines.filter(isBehind),
    writing: lines.filter((line) => !line.isPublic),
    current: lines.filter((line) => line.isPublic && !isBehind(line)),
    missing: KIND_NAMES.map((name) => ({
      kind: name,
      count: counts.find((row) => row.kind === name)?.count ?? 0,
    })),
    entries,
    next: found.length > PAGE ? (entries.at(-1)?.slug ?? null) : null,
  }
}

/** How many translations are behind, for the front page of the desk. */
export async function countBehind(client: Database): Promise<number> {
  return (await listTranslations(client)).filter(isBehind).length
}

// Published in English, and nothing saved in Spanish.
const missing: Sql = sql`
  edition e JOIN entry n ON n.id = e.entry_id JOIN revision p ON p.id = e.published_id
  WHERE e.locale = 'en' AND NOT EXISTS (
    SELECT 1 FROM edition s WHERE s.entry_id = e.entry_id AND s.locale = 'es' AND s.head_id IS NOT NULL)`

async function countMissing(client: Database) {
  const rows = await client.$queryRaw`SELECT n.kind, count(*) AS count FROM ${missing} GROUP BY n.kind`
  return z.array(z.object({ kind: z.enum(KIND_NAMES), count: z.coerce.number() })).parse(rows)
}

async function listMissing(client: Database, kind: KindName, after: string | undefined) {
  const rows = await client.$queryRaw`
    SELECT n.slug, p.snapshot ->> 'title' AS title FROM ${missing} AND n.kind = ${kind}
      ${after === undefined ? noSql : sql`AND n.slug > ${after}`}
    ORDER BY n.slug LIMIT ${PAGE + 1}`
  return z.array(z.object({ slug: z.string(), title: z.string() })).parse(rows)
}
