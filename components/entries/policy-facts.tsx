import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import type { PolicyView } from '@/lib/kinds/policy/view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { Facts } from '@/components/ui/facts'
import { PartialDate } from '@/components/ui/partial-date'
import { Unknown } from '@/components/ui/unknown'

/** The instrument: who made it, its number, its dates and where it stands on `day`. What is not known says so. */
export function PolicyFacts({
  policy,
  day,
  place,
  text,
  locale,
  sources,
}: {
  policy: PolicyView
  day: string
  place: ReactNode
  /** Link to the instrument's own text; null when there is none. */
  text: ReactNode
  locale: Locale
  sources: PageSources
}) {
  const t = translator(locale, 'policies')
  const date = (value: string | null) =>
    value === null ? <Unknown>{t('facts.unknown')}</Unknown> : <PartialDate date={value} locale={locale} />
  const marks = policy.datesClaimId !== null && (
    <SourceMarks marks={sources.marksOf(policy.datesClaimId)} locale={locale} />
  )
  const ended = policy.endedOn !== null || policy.holds !== 'yes'
  const dates = [
    { term: t('facts.adopted'), value: policy.adoptedOn },
    { term: t('facts.signed'), value: policy.signedOn },
    { term: t('facts.effective'), value: policy.effectiveOn },
  ].filter(({ value }, index) => value !== null || index === 2)
  return (
    <Facts
      facts={[
        { term: t('facts.place'), value: place },
        { term: t('facts.mechanism'), value: t(`mechanism.${policy.mechanism}`) },
        { term: t('facts.instrument'), value: policy.instrument ?? <Unknown>{t('facts.unknown')}</Unknown> },
        {
          term: t('facts.status'),
          value: (
            <>
              {t(`status.${policy.status}`)} {marks}
              <span className="block text-quiet">
                {t(`facts.holds.${policy.holds}`, { day: formatDate(locale, day) })}
              </span>
            </>
          ),
        },
        ...dates.map(({ term, value }) => ({ term, value: date(value) })),
        ...(ended && policy.status !== 'proposed'
          ? [{ term: t('facts.ended'), value: date(policy.endedOn) }]
          : []),
        ...(text === null ? [] : [{ term: t('facts.text'), value: text }]),
      ]}
    />
  )
}
