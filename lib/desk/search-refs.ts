import { z } from 'zod'
import type { DeskQuery } from '@/lib/auth/desk-query'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { ANY_KIND } from '@/lib/core/ref-schema'
import type { Database } from '@/lib/db/client'
import { noSql, type Sql, sql } from '@/lib/db/sql'

/** An entry that a field may name. */
export interface FoundRef {
  slug: string
  /** What the field then holds: its slug, or `kind/slug` where entries of any kind may stand. */
  value: string
  title: string
  /** In what a measure is given; empty for everything else. */
  unit: string
}

const askedSchema = z.object({
  kind: z.enum([...KIND_NAMES, ANY_KIND]),
  q: z.string().max(200).default(''),
})

const MOST = 12
const rowsSchema = z.array(
  z.object({ slug: z.string(), value: z.string(), title: z.string(), unit: z.string() }),
)

/** Entries of a kind, or of any, whose title or address has every word of `q`; those whose address begins with it stand first. */
async function searchRefs(client: Database, { kind, q }: z.infer<typeof askedSchema>): Promise<FoundRef[]> {
  const typed = q.trim().toLowerCase()
  const value = kind === ANY_KIND ? sql`n.kind || '/' || n.slug` : sql`n.slug`
  const ofKind = kind === ANY_KIND ? noSql : sql`AND n.kind = ${kind}`
  const has = typed
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .reduce<Sql>(
      (all, word) =>
        sql`${all} AND strpos(lower(${value} || ' ' || coalesce(h.snapshot->>'title', '')), ${word}) > 0`,
      noSql,
    )
  return rowsSchema.parse(
    await client.$queryRaw`
      SELECT n.slug, ${value} AS value, coalesce(h.snapshot->>'title', n.slug) AS title, coalesce(h.snapshot->>'unit', '') AS unit
      FROM edition e JOIN entry n ON n.id = e.entry_id JOIN revision h ON h.id = e.head_id
      WHERE e.locale = 'en' ${ofKind} ${has}
      ORDER BY ${value} = ${typed} DESC, starts_with(${value}, ${typed}) DESC, starts_with(n.slug, ${typed}) DESC, value
      LIMIT ${MOST}`,
  )
}

/** The unit in which the measure at `slug` is given, also while it is a draft; empty when there is none. */
export async function unitOf(client: Database, slug: string): Promise<string> {
  if (slug.trim() === '') return ''
  const found = await searchRefs(client, { kind: 'measure', q: slug })
  return found.find((measure) => measure.slug === slug.trim())?.unit ?? ''
}

/** What a field that names an entry suggests while one types. */
export const refsQuery: DeskQuery<z.infer<typeof askedSchema>> = {
  permission: 'openDesk',
  schema: askedSchema,
  answer: async ({ client }, asked) => ({ found: await searchRefs(client, asked) }),
}
