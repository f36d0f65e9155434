import { plainProse } from '@/lib/claims/plain-prose'
import { type ReadingGrade, readingGrade } from '@/lib/claims/reading-grade'
import type { KindName } from '@/lib/core/kind-name'
import type { CorpusEntry } from '@/lib/corpus/corpus'
import { kindNamed } from '@/lib/entries/registry'

export interface GradedEntry extends ReadingGrade {
  path: string
  kind: KindName
}

/** Reading grades of the English prose of each entry that has enough of it, the hardest first. */
export function gradeEntries(entries: readonly CorpusEntry[]): GradedEntry[] {
  return entries
    .filter((entry) => entry.locale === 'en')
    .flatMap(({ path, kind, snapshot }) => {
      const fields = kindNamed(kind)
        .prose(snapshot)
        .map((field) => plainProse(field.markdown))
      const grade = readingGrade(fields.filter(Boolean).join('\n'))
      return grade === null ? [] : [{ path, kind, ...grade }]
    })
    .sort((a, b) => b.grade - a.grade)
}
