import type { Locale } from '@/lib/core/locale'
import type { Since } from '@/lib/kinds/policy/view'
import { translator } from '@/lib/messages/translator'
import { PartialDate } from '@/components/ui/partial-date'
import { Unknown } from '@/components/ui/unknown'

/** Since when a policy binds; when only its making is known, that word stands with the date. */
export function PolicySince({ since, locale }: { since: Since | null; locale: Locale }) {
  const t = translator(locale, 'policies')
  if (since === null) return <Unknown>{t('undated')}</Unknown>
  return (
    <>
      {since.is !== 'effective' && <span className="text-quiet">{t(`made.${since.is}`)} </span>}
      <PartialDate date={since.on} locale={locale} />
    </>
  )
}
