import { noteTags } from '@/lib/cache/note-tags'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { byTitle } from '@/lib/entries/list-versions'
import { selectPublished } from '@/lib/entries/select-published'
import { tagOf } from '@/lib/entries/tags'
import { toVersion } from '@/lib/entries/to-version'
import type { Version } from '@/lib/entries/version'

export interface ReferringChoice {
  kind?: KindName | undefined
  /** `jurisdiction`, `source`, `party` … (`SnapshotRef.role`). */
  role?: string | undefined
  locale: Locale
  knownAt?: Date | undefined
}

/** Published entries whose snapshot points at `ref`, by title. */
export async function listReferring<S extends CommonSnapshot>(
  client: Database,
  ref: Ref,
  choice: ReferringChoice,
): Promise<Version<S>[]> {
  noteTags(tagOf.address(ref))
  const target = await client.entry.findUnique({ where: { kind_slug: { kind: ref.kind, slug: ref.slug } } })
  if (!target) return []
  noteTags(tagOf.referring(target.id))
  const rows = await selectPublished(client, { ...choice, targetId: target.id })
  for (const row of rows) noteTags(tagOf.entry(row.entry_id))
  return byTitle(
    rows.map((row) => toVersion<S>(row)),
    choice.locale,
  )
}
