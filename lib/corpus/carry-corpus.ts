import { formatSnapshot } from '@/lib/canonical/format-snapshot'
import { carryClaimIds } from '@/lib/claims/carry-claim-ids'
import type { CorpusEntry } from '@/lib/corpus/corpus'
import { kindNamed } from '@/lib/entries/registry'

/** The English file that `entry` translates as it stands now; null for English, and for a translation of an earlier text. */
function originalOf(entry: CorpusEntry, entries: readonly CorpusEntry[]): CorpusEntry | null {
  const { translates, id } = entry.snapshot
  if (translates === undefined) return null
  return (
    entries.find(
      ({ locale, snapshot, sha256 }) => locale === 'en' && snapshot.id === id && sha256 === translates,
    ) ?? null
  )
}

/** What the file of `entry` should be: its canonical text, of a translation with the ids of the claims beside it. */
export function canonicalWith(entry: CorpusEntry, entries: readonly CorpusEntry[]): string {
  const original = originalOf(entry, entries)
  if (original === null) return entry.canonical
  const kind = kindNamed(entry.kind)
  return formatSnapshot(kind, carryClaimIds(kind, original.snapshot, entry.snapshot))
}
