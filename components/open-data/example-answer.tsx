import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { shortenAnswer } from '@/lib/open-data/shorten-answer'

/** A real answer, shortened so that it can be read. */
export function ExampleAnswer({ type, text, locale }: { type: string; text: string; locale: Locale }) {
  const t = translator(locale, 'api')
  const shown = shortenAnswer(text, /[/+]json$/.test(type), (count) => t('doc.operation.more', { count }))
  return (
    <>
      <p>{t('doc.operation.answer', { type })}</p>
      <pre>
        <code translate="no">{shown}</code>
      </pre>
    </>
  )
}
