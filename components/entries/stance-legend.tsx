import type { Locale } from '@/lib/core/locale'
import { STANCES } from '@/lib/kinds/policy/vocabulary'
import { translator } from '@/lib/messages/translator'
import { StanceMark } from '@/components/entries/stance-mark'

/** What the marks mean, for pages that show them without their words. */
export function StanceLegend({ locale }: { locale: Locale }) {
  const t = translator(locale, 'policies')
  return (
    <details className="legend note">
      <summary>{t('legend')}</summary>
      <dl>
        {STANCES.map((stance) => (
          <div key={stance}>
            <dt>
              <StanceMark stance={stance} locale={locale} />
            </dt>
            <dd>{t(`stanceMeans.${stance}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
