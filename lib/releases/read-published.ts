import { z } from 'zod'
import type { KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { joinSql, sql } from '@/lib/db/sql'
import { withLastChecks } from '@/lib/entries/last-checks'
import { NO_RENAMES } from '@/lib/entries/renames'
import { publishedRowSchema, translationOf } from '@/lib/entries/select-published'
import { toVersion } from '@/lib/entries/to-version'
import type { Version } from '@/lib/entries/version'

/** A published version with its canonical text as it was stored when it was hashed. */
export interface PublishedText {
  version: Version
  canonical: string
}

const idSchema = z.object({ id: z.string() })
const rowSchema = publishedRowSchema.extend({ canonical: z.string() })

/**
 * Everything published of a kind, in every language, by slug; a hundred at a time, so that memory stays flat. `tx` is a transaction:
 * the order is settled once, by a cursor that lives in it.
 */
export async function* readPublished(tx: Database, kind: KindName): AsyncGenerator<PublishedText> {
  await tx.$executeRaw`
    DECLARE release_order NO SCROLL CURSOR FOR SELECT e.published_id::text AS id FROM entry n JOIN edition e ON e.entry_id = n.id
      WHERE n.kind = ${kind} AND e.published_id IS NOT NULL ORDER BY n.slug COLLATE "C", e.locale COLLATE "C"`
  for (;;) {
    const ids = z.array(idSchema).parse(await tx.$queryRaw`FETCH 100 FROM release_order`)
    if (ids.length === 0) break
    yield* await readRevisions(
      tx,
      ids.map(({ id }) => id),
    )
  }
  await tx.$executeRaw`CLOSE release_order`
}

async function readRevisions(tx: Database, ids: readonly string[]): Promise<PublishedText[]> {
  const rows = await tx.$queryRaw`
    SELECT r.id::text AS revision_id, r.entry_id, n.kind, n.slug, r.locale, r.version, r.version AS latest, r.published_at, r.sha256,
      r.snapshot, r.canonical,
      (SELECT x.published_at FROM revision x
        WHERE x.entry_id = r.entry_id AND x.locale = r.locale AND x.version = 1) AS first_published_at,
      ${translationOf(sql`r`)}
    FROM revision r JOIN entry n ON n.id = r.entry_id WHERE r.id IN (${joinSql(ids.map((id) => sql`${id}::uuid`))})`
  const found = z.array(rowSchema).parse(rows)
  const byId = new Map(found.map((row) => [row.revision_id, row]))
  const ordered = ids.flatMap((id) => byId.get(id) ?? [])
  // A release holds texts as they were published: refs by the addresses of then.
  const versions = ordered.map((row) => toVersion({ ...row, renames: NO_RENAMES }))
  const checked = await withLastChecks(tx, versions)
  return checked.map((version, at) => ({ version, canonical: ordered[at]?.canonical ?? '' }))
}
