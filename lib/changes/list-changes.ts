import { z } from 'zod'
import { noteTags } from '@/lib/cache/note-tags'
import { CHANGE_ACTS, CORRECTIONS } from '@/lib/changes/act'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { joinSql, noSql, type Sql, sql } from '@/lib/db/sql'
import { kindNamed } from '@/lib/entries/registry'
import { withMerged } from '@/lib/entries/select-published'
import { tagOf } from '@/lib/entries/tags'

const rowSchema = z.object({
  number: z.bigint(),
  at: z.date(),
  act: z.enum(CHANGE_ACTS),
  reason: z.string().nullable(),
  note: z.string(),
  entryId: z.string(),
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  locale: z.enum(LOCALES),
  version: z.number(),
  sha256: z.string(),
  snapshot: z.looseObject({ title: z.string() }),
})

/** Something that happened to an entry in public. Of a change of address, the version is the newest that there was. */
export interface Change extends Omit<z.infer<typeof rowSchema>, 'snapshot'> {
  title: string
  /** Present public address without language prefix. */
  path: string
}

export interface ChangesQuery {
  limit: number
  /** `oldest` reads the feed on from a number; `newest` is what a feed reader shows. */
  first: 'oldest' | 'newest'
  /** Only changes after this number. */
  after?: bigint | undefined
  /** Only changes before this number. */
  before?: bigint | undefined
  /** Only changes from this instant on. */
  from?: Date | undefined
  kind?: KindName | undefined
  /** Only the entry with this id, and entries whose changed text points at it. */
  about?: string | undefined
  /** Only what happened to texts that were already published: the log of corrections. */
  onlyCorrections?: boolean
  /** Only changes for this reason. */
  reason?: string | undefined
  /** Leave sources out, which readers meet through what leans on them. */
  withoutSources?: boolean
}

/** Publications, corrections, withdrawals and changes of address, in the order in which they became visible. */
export async function listChanges(client: Database, query: ChangesQuery): Promise<Change[]> {
  noteTags(tagOf.anything)
  const order = query.first === 'oldest' ? sql`c.number` : sql`c.number DESC`
  const rows = await client.$queryRaw`
    SELECT c.number, c.at, c.act, c.reason, c.note, c.entry_id AS "entryId", n.kind, n.slug, r.locale, r.version, r.sha256, r.snapshot
    FROM change c JOIN entry n ON n.id = c.entry_id
      JOIN LATERAL (
        SELECT * FROM revision x WHERE x.id = c.revision_id
        UNION ALL
        (SELECT * FROM revision x WHERE c.revision_id IS NULL AND x.entry_id = c.entry_id AND x.version IS NOT NULL
          ORDER BY x.locale, x.version DESC LIMIT 1)
      ) r ON true
    WHERE c.number IS NOT NULL ${narrowed(query)}
    ORDER BY ${order} LIMIT ${query.limit}`
  return z.array(rowSchema).parse(rows).map(toChange)
}

function narrowed(query: ChangesQuery): Sql {
  return sql`
    ${query.after === undefined ? noSql : sql`AND c.number > ${query.after}`}
    ${query.before === undefined ? noSql : sql`AND c.number < ${query.before}`}
    ${query.reason === undefined ? noSql : sql`AND c.reason = ${query.reason}`}
    ${query.from ? sql`AND c.at >= ${query.from}` : noSql}
    ${query.kind ? sql`AND n.kind = ${query.kind}` : noSql}
    ${query.onlyCorrections ? sql`AND c.act IN (${joinSql([...CORRECTIONS])})` : noSql}
    ${query.withoutSources ? sql`AND n.kind <> 'source'` : noSql}
    ${
      query.about
        ? sql`AND (c.entry_id = ${query.about} OR EXISTS (
      SELECT 1 FROM entry_ref f WHERE f.revision_id = r.id AND f.target_id IN (${withMerged(query.about)})))`
        : noSql
    }`
}

function toChange({ snapshot, ...row }: z.infer<typeof rowSchema>): Change {
  const kind = kindNamed(row.kind)
  return { ...row, title: snapshot.title, path: `/${kind.family(kind.schema.parse(snapshot))}/${row.slug}` }
}
