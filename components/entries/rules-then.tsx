import type { Locale } from '@/lib/core/locale'
import type { PolicyView } from '@/lib/kinds/policy/view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'

/** A sentence on the rules of a place that held on `day`, and on those of which the dates known do not tell. */
export function RulesThen({
  policies,
  day,
  locale,
}: {
  /** Of the place, as they stand on `day`. */
  policies: readonly PolicyView[]
  day: string
  locale: Locale
}) {
  const t = translator(locale, 'places')
  const held = policies.filter((policy) => policy.holds === 'yes')
  const unclear = policies.filter((policy) => policy.holds === 'unknown')
  const on = { day: formatDate(locale, day) }
  return (
    <>
      {held.length === 0 ? (
        t('then.none', on)
      ) : (
        <>
          {t('then.held', on)} {named(held, locale)}.
        </>
      )}
      {unclear.length > 0 && (
        <>
          {' '}
          {t('then.unclear')} {named(unclear, locale)}.
        </>
      )}
    </>
  )
}

function named(policies: readonly PolicyView[], locale: Locale) {
  return policies.map((policy, index) => (
    <span key={policy.slug}>
      {index > 0 && '; '}
      <a href={localized(locale, policy.path)} lang={policy.locale}>
        {policy.title}
      </a>
    </span>
  ))
}
