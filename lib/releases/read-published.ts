import { z } from 'zod'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { NO_RENAMES } from '@/lib/entries/renames'
import { toVersion } from '@/lib/entries/to-version'
import type { Version } from '@/lib/entries/version'

/** A published version with its canonical text as it was stored when it was hashed. */
export interface PublishedText {
  version: Version
  canonical: string
}

const BATCH = 200

const rowSchema = z.object({
  entry_id: z.string(),
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  locale: z.enum(LOCALES),
  version: z.number(),
  published_at: z.date(),
  first_published_at: z.date(),
  sha256: z.string(),
  snapshot: z.unknown(),
  canonical: z.string(),
})

/** Everything published of a kind, in every language, by slug; read a few hundred at a time, so that memory stays flat. */
export async function* readPublished(client: Database, kind: KindName): AsyncGenerator<PublishedText> {
  let after = ['', '']
  for (;;) {
    const rows = z.array(rowSchema).parse(
      await client.$queryRaw`
        SELECT r.entry_id, n.kind, n.slug, r.locale, r.version, r.published_at, r.sha256, r.snapshot, r.canonical,
          (SELECT x.published_at FROM revision x
            WHERE x.entry_id = r.entry_id AND x.locale = r.locale AND x.version = 1) AS first_published_at
        FROM entry n JOIN edition e ON e.entry_id = n.id JOIN revision r ON r.id = e.published_id
        WHERE n.kind = ${kind} AND (n.slug COLLATE "C", r.locale COLLATE "C") > (${after[0]}, ${after[1]})
        ORDER BY n.slug COLLATE "C", r.locale COLLATE "C" LIMIT ${BATCH}`,
    )
    for (const { snapshot, canonical, ...row } of rows) {
      const published = {
        ...row,
        snapshot,
        revision_id: '',
        latest: row.version,
        withdrawn_at: null,
        withdrawn_reason: null,
        any_renamed: false,
        renames: NO_RENAMES, // a release holds texts as they were published
      }
      yield { version: toVersion(published), canonical }
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = [last.slug, last.locale]
  }
}
