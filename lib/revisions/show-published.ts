import { claimsOf } from '@/lib/claims/claims-of'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { refsOf } from '@/lib/entries/refs-of'
import { tagOf } from '@/lib/entries/tags'
import type { LockedRevision } from '@/lib/revisions/lock-head'
import { writeClaims } from '@/lib/revisions/write-claims'
import { writeProjection } from '@/lib/revisions/write-projection'
import { targetsOf, writeRefs } from '@/lib/revisions/write-refs'
import { indexEntry } from '@/lib/search/index-entry'

export interface Shown {
  revision: LockedRevision
  locale: Locale
  kind: EntryKind
  snapshot: CommonSnapshot
  version: number
  /** The version that readers saw until now. */
  previousId: string | null
}

/**
 * Brings everything that readers' queries use in line with a newly published snapshot: refs, public tables, claims and
 * the search index. Answers the tags of all documents that show it, or showed it until now.
 */
export async function showPublished(tx: Database, shown: Shown): Promise<string[]> {
  const { revision, locale, kind, snapshot, version, previousId } = shown
  const { entry } = revision
  const targets = await writeRefs(tx, revision.id, refsOf(kind, snapshot))
  if (locale === 'en') await writeProjection(tx, kind, entry, snapshot)
  await writeClaims(tx, { entryId: entry.id, locale, version, claims: claimsOf(kind, snapshot) })
  await indexEntry(tx, { entry, locale, kind, snapshot })
  const before = previousId === null ? [] : await targetsOf(tx, previousId)
  return [
    tagOf.entry(entry.id),
    tagOf.address(entry as Ref),
    tagOf.kind(kind.name),
    tagOf.anything,
    ...new Set([...targets, ...before].map(tagOf.referring)),
  ]
}
