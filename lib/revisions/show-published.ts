import { claimsOf } from '@/lib/claims/claims-of'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { refsOf } from '@/lib/entries/refs-of'
import { presentSnapshot } from '@/lib/entries/present-snapshot'
import { loadRenames } from '@/lib/entries/renames'
import type { LockedRevision } from '@/lib/revisions/lock-head'
import { showSnapshot } from '@/lib/revisions/show-snapshot'
import { tagsOfEntry } from '@/lib/revisions/tags-of-entry'
import { writeClaims } from '@/lib/revisions/write-claims'
import { targetsOf, writeRefs } from '@/lib/revisions/write-refs'

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
  const { revision, locale, kind, version, previousId } = shown
  const { entry } = revision
  const snapshot = presentSnapshot(kind, shown.snapshot, await loadRenames(tx))
  const targets = await writeRefs(tx, revision.id, refsOf(kind, snapshot))
  await writeClaims(tx, { entryId: entry.id, locale, version, claims: claimsOf(kind, snapshot) })
  await showSnapshot(tx, { entry, locale, kind, snapshot })
  const before = previousId === null ? [] : await targetsOf(tx, previousId)
  return tagsOfEntry(entry, [...targets, ...before])
}
