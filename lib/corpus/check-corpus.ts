import { claimsOf } from '@/lib/claims/claims-of'
import { refText } from '@/lib/core/ref'
import type { CorpusEntry, FileProblem } from '@/lib/corpus/read-corpus'
import { NO_RENAMES, presentRef, type Renames } from '@/lib/entries/renames'
import { checkSnapshot } from '@/lib/entries/check-snapshot'
import { kindNamed } from '@/lib/entries/registry'

/** Everything wrong with a corpus as a whole: text that is not canonical, what blocks publishing, ids used twice. */
export function checkCorpus(entries: CorpusEntry[], renames: Renames = NO_RENAMES): FileProblem[] {
  const known = new Set(entries.map(refText))
  return [
    ...entries.flatMap((entry) => [
      ...(entry.text === entry.canonical
        ? []
        : [{ file: entry.path, path: '', message: 'Is not canonical: run npm run content:format.' }]),
      ...checkSnapshot(kindNamed(entry.kind), entry.snapshot, (ref) =>
        known.has(refText(presentRef(ref, renames))),
      ).map((problem) => ({
        ...problem,
        file: entry.path,
      })),
    ]),
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
