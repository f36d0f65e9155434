import { refText } from '@/lib/core/ref'
import type { Corpus, CorpusEntry } from '@/lib/corpus/corpus'
import { presentSnapshot } from '@/lib/entries/present-snapshot'
import { kindNamed } from '@/lib/entries/registry'

/** The entries of a corpus with every ref by its present address, as a site reads them; text and hash stay as they are. */
export function presentEntries({ entries, moved }: Pick<Corpus, 'entries' | 'moved'>): CorpusEntry[] {
  const renames = new Map(moved.map(({ from, to }) => [refText(from), to.slug]))
  return entries.map((entry) => ({
    ...entry,
    snapshot: presentSnapshot(kindNamed(entry.kind), entry.snapshot, renames),
  }))
}
