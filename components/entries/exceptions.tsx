import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/** Carve-outs of one rule, one a line. */
export function Exceptions({
  exceptions,
  language,
  locale,
}: {
  exceptions: readonly string[]
  language: string
  locale: Locale
}) {
  if (exceptions.length === 0) return null
  return (
    <div className="exceptions">
      <span className="exceptions-word">{translator(locale, 'places')('glance.exceptions')}</span>
      <ul lang={language}>
        {exceptions.map((exception) => (
          <li key={exception}>{exception}</li>
        ))}
      </ul>
    </div>
  )
}
