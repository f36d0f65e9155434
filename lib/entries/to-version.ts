import type { CommonSnapshot } from '@/lib/core/common-fields'
import { presentSnapshot } from '@/lib/entries/present-snapshot'
import { kindNamed } from '@/lib/entries/registry'
import type { PublishedRow } from '@/lib/entries/select-published'
import type { Translation, Version } from '@/lib/entries/version'

/** A row as readers meet it. The stored snapshot is parsed again: what the schema no longer takes is a bug, and throws. Refs stand by their present addresses. */
export function toVersion<S extends CommonSnapshot>(row: PublishedRow): Version<S> {
  const kind = kindNamed(row.kind)
  const asPublished = kind.schema.parse(row.snapshot)
  const snapshot = presentSnapshot(kind, asPublished, row.renames)
  return {
    entryId: row.entry_id,
    kind: row.kind,
    slug: row.slug,
    locale: row.locale,
    version: row.version,
    latest: row.latest,
    publishedAt: row.published_at,
    firstPublishedAt: row.first_published_at,
    sha256: row.sha256,
    withdrawn:
      row.withdrawn_at === null ? null : { at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' },
    snapshot: snapshot as S,
    asPublished: asPublished as S,
    translation: translationOf(row, asPublished),
    path: `/${kind.family(snapshot)}/${row.slug}`,
  }
}

function translationOf(
  row: Pick<PublishedRow, 'translated_version' | 'original_version'>,
  { translates }: CommonSnapshot,
): Translation | null {
  if (translates === undefined) return null
  const { translated_version: version, original_version: current } = row
  return { version, current, isBehind: current !== null && version !== current }
}
