import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import type { StretchDiff } from '@/lib/revisions/diff-prose'
import type { FieldDiff } from '@/lib/revisions/diff-snapshots'
import { DiffProse } from '@/components/entries/diff-prose'
import { DiffWords } from '@/components/entries/diff-words'

/** What changed in one field: prose by claim, text by word, lists by item. Said, not only coloured. */
export function Difference({
  diff,
  locale,
  below,
}: {
  diff: FieldDiff
  locale: Locale
  /** What stands below a stretch of prose. */
  below?: ((stretch: StretchDiff) => ReactNode) | undefined
}) {
  if (diff.as === 'prose') return <DiffProse stretches={diff.stretches} locale={locale} below={below} />
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
