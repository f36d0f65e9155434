import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'

/** The present slug of every address that an entry once had, by the address as a ref text (`policy/old-slug`). */
export type Renames = ReadonlyMap<string, string>

export const NO_RENAMES: Renames = new Map()

const rowsSchema = z.array(z.object({ kind: z.enum(KIND_NAMES), slug: z.string(), to: z.string() }))

/**
 * Every rename there ever was, and every source that was merged into another; few, since addresses are promises. Known at
 * a moment, sources that were merged later stand for themselves, as they were read then; a rename is of the same entry,
 * and counts always.
 */
export async function loadRenames(client: Database, knownAt?: Date): Promise<Renames> {
  // One question for what every page and every publication asks, and which nearly always answers nothing.
  const rows = await client.$queryRaw<unknown[]>`
    WITH merged AS (
      SELECT m.merged_id, kept.slug FROM merger m JOIN entry kept ON kept.id = m.kept_id
      WHERE ${knownAt ?? null}::timestamptz IS NULL OR m.at <= ${knownAt ?? null}::timestamptz)
    SELECT o.kind, o.slug, coalesce(merged.slug, e.slug) AS "to"
    FROM old_slug o JOIN entry e ON e.id = o.entry_id LEFT JOIN merged ON merged.merged_id = o.entry_id
    UNION ALL
    SELECT e.kind, e.slug, merged.slug FROM merged JOIN entry e ON e.id = merged.merged_id`
  return new Map(rowsSchema.parse(rows).map(({ kind, slug, to }) => [refText({ kind, slug }), to]))
}

/** The ref by its present address. */
export function presentRef(ref: Ref, renames: Renames): Ref {
  const slug = renames.get(refText(ref))
  return slug === undefined ? ref : { kind: ref.kind, slug }
}
