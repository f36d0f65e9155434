import type { Locale } from '@/lib/core/locale'
import type { FieldDiff } from '@/lib/revisions/diff-snapshots'
import { DiffProse } from '@/components/entries/diff-prose'
import { DiffWords } from '@/components/entries/diff-words'

/** What changed in one field: prose by claim, text by word, lists by item. Said, not only coloured. */
export function Difference({ diff, locale }: { diff: FieldDiff; locale: Locale }) {
  if (diff.as === 'prose') return <DiffProse stretches={diff.stretches} locale={locale} />
  if (diff.as === 'text') return <DiffWords parts={diff.parts} locale={locale} />
  return (
    <ul>
      {diff.items.map((item, index) => (
        <li key={index}>
          <DiffWords parts={[item]} locale={locale} />
        </li>
      ))}
    </ul>
  )
}
