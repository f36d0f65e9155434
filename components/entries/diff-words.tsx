import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import type { TextPart } from '@/lib/revisions/diff-words'

/** Text with what was removed struck and what was added underlined; both are said aloud too, since marks alone are silent. */
export function DiffWords({ parts, locale }: { parts: readonly TextPart[]; locale: Locale }) {
  const t = translator(locale, 'history')
  return parts.map(({ change, text }, index) => {
    if (change === 'same') return <span key={index}>{text}</span>
    const Tag = change === 'added' ? 'ins' : 'del'
    return (
      <Tag key={index}>
        <span className="sr-only" lang={locale}>
          {' '}
          {t(change === 'added' ? 'diff.addedWord' : 'diff.removedWord')}{' '}
        </span>
        {text}
      </Tag>
    )
  })
}
