import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { sourceAnchor, type SourceMarkView } from '@/components/entries/number-sources'

/** The numbered mark after a claim: leads to its source at the foot of the page, which leads back here. */
export function SourceMark({
  mark,
  locale,
  repeated,
}: {
  mark: SourceMarkView
  locale: Locale
  repeated?: boolean
}) {
  const t = translator(locale, 'references')
  const label =
    mark.locator === undefined
      ? t('mark', { number: mark.number })
      : t('markAt', { number: mark.number, locator: mark.locator })
  return (
    <a
      className="source-mark"
      href={`#${sourceAnchor(mark.number)}`}
      aria-label={label}
      {...(!repeated && { id: mark.markId })}
    >
      {mark.number}
    </a>
  )
}

/**
 * All marks of one claim. `repeated` is for a second showing of the same claim (a timeline after a table): its marks lead to the
 * source, but the source leads back to the first showing, since ids are unique.
 */
export function SourceMarks({
  marks,
  locale,
  repeated,
}: {
  marks: readonly SourceMarkView[]
  locale: Locale
  repeated?: boolean
}) {
  return marks.map((mark) => (
    <SourceMark key={mark.markId} mark={mark} locale={locale} repeated={repeated ?? false} />
  ))
}
