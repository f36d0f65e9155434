import { claimsOf } from '@/lib/claims/claims-of'
import { refText } from '@/lib/core/ref'
import type { Corpus, CorpusEntry, FileProblem } from '@/lib/corpus/corpus'
import { canonicalWith } from '@/lib/corpus/carry-corpus'
import { presentEntries } from '@/lib/corpus/present-entries'
import { checkLanguage } from '@/lib/entries/check-language'
import { checkSnapshot } from '@/lib/entries/check-snapshot'
import { kindNamed } from '@/lib/entries/registry'

/**
 * Everything wrong with a corpus as a whole: text that is not canonical, what blocks publishing, ids used twice. Texts may point
 * at an address that an entry once had, and at what was withdrawn since they were published.
 */
export function checkCorpus(
  corpus: Pick<Corpus, 'entries' | 'moved' | 'withdrawn' | 'lists'>,
): FileProblem[] {
  const entries = presentEntries(corpus)
  const known = new Set([...entries.map(refText), ...corpus.withdrawn.map(({ ref }) => refText(ref))])
  return [
    ...[...entries, ...corpus.lists]
      .filter(({ text, canonical }) => text !== canonical)
      .map(({ path }) => ({
        file: path,
        path: '',
        message: 'Is not canonical: run npm run content:format.',
      })),
    ...entries.flatMap((entry) =>
      checkLanguage(entry.snapshot, entry.locale).map((problem) => ({ ...problem, file: entry.path })),
    ),
    ...unlikeOriginal(corpus.entries),
    ...entries.flatMap((entry) =>
      checkSnapshot(kindNamed(entry.kind), entry.snapshot, (ref) => known.has(refText(ref))).map(
        (problem) => ({ ...problem, file: entry.path }),
      ),
    ),
    ...usedTwice(entries),
  ]
}

function usedTwice(entries: CorpusEntry[]): FileProblem[] {
  const owners = new Map<string, string>()
  return entries.flatMap((entry) => {
    const claims = claimsOf(kindNamed(entry.kind), entry.snapshot).map((claim) => claim.id)
    return [entry.snapshot.id, ...claims].flatMap((id) => {
      const key = `${entry.locale} ${id}`
      const owner = owners.get(key)
      owners.set(key, entry.path)
      return owner === undefined
        ? []
        : [{ file: entry.path, path: 'id', message: `The id ${id} is also used in ${owner}.` }]
    })
  })
}

/** Translations of the English text beside them whose claims do not go by its ids. */
function unlikeOriginal(entries: CorpusEntry[]): FileProblem[] {
  return entries.flatMap((entry) => {
    return canonicalWith(entry, entries) === entry.canonical
      ? []
      : [
          {
            file: entry.path,
            path: 'claimIds',
            message: 'Its claims do not carry the ids of the English ones: run npm run content:format.',
          },
        ]
  })
}
