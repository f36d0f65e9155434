import type { Locale } from '@/lib/core/locale'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { type EntrySection, sectionWhen } from '@/components/entries/entry-body'
import { Glance } from '@/components/entries/glance'
import { PlaceNumbers } from '@/components/entries/place-numbers'
import { PolicyList } from '@/components/entries/policy-list'
import { RulesFromAbove } from '@/components/entries/rules-from-above'
import { TitleList, titleItems } from '@/components/entries/title-list'
import { StatisticBriefs } from '@/components/numbers/statistic-briefs'
import { StatementList } from '@/components/statements/statement-list'
import { Timeline } from '@/components/timeline/timeline'
import type { PlacePageData } from '@/app/[locale]/(reader)/(places)/load-place'
import type { ReadView } from '@/lib/core/read-view'

/** What rules hold in the place: its own, and those from above. */
export function ruleSections(data: PlacePageData, locale: Locale, view: ReadView): (EntrySection | null)[] {
  const t = translator(locale, 'places')
  const isPast = view.asOf !== undefined
  const above = data.above.filter((one) => one.glance.rows.length > 0)
  return [
    {
      id: 'glance',
      title: isPast ? t('glance.headingAsOf', { day: formatDate(locale, data.day) }) : t('glance.heading'),
      children: <Glance glance={data.glance} locale={locale} sources={data.sources} isPast={isPast} />,
    },
    sectionWhen(
      above.length > 0,
      'above',
      t('above.heading'),
      <>
        <p className="note mb-5 max-w-measure">{t('above.intro')}</p>
        {above.map(({ place, glance }) => (
          <div key={place.slug} className="mb-8">
            <h3 className="mb-3">
              <a href={localized(locale, place.path)} lang={place.locale}>
                {place.snapshot.title}
              </a>
            </h3>
            <RulesFromAbove glance={glance} locale={locale} sources={data.sources} />
          </div>
        ))}
      </>,
    ),
  ]
}

/** What happened in the place, and what else is published about it. */
export function aboutSections(data: PlacePageData, locale: Locale): (EntrySection | null)[] {
  const { version, place, sources } = data
  const t = translator(locale, 'places')
  const cases = titleItems(data.cases) // not by caption: two cases over two grants can have the same one
  const within = titleItems(data.within)
  return [
    sectionWhen(
      data.events.length > 0,
      'timeline',
      t('timeline'),
      <Timeline events={data.events} sources={sources} locale={locale} here={version.path} />,
    ),
    sectionWhen(
      data.policies.length > 0,
      'policies',
      t('policies.heading'),
      <PolicyList policies={data.policies} locale={locale} />,
    ),
    sectionWhen(cases.length > 0, 'cases', t('cases.heading'), <TitleList locale={locale} items={cases} />),
    sectionWhen(
      data.statements.length > 0,
      'statements',
      translator(locale, 'statements')('ofPlace'),
      <StatementList statements={data.statements} locale={locale} sources={sources} />,
    ),
    sectionWhen(
      data.numbers.length + place.numbers.length > 0,
      'numbers',
      t('numbers.heading'),
      <>
        {data.numbers.length > 0 && (
          <StatisticBriefs numbers={data.numbers} sources={sources} locale={locale} />
        )}
        {place.numbers.length > 0 && (
          <PlaceNumbers numbers={place.numbers} language={version.locale} locale={locale} sources={sources} />
        )}
      </>,
    ),
    sectionWhen(within.length > 0, 'within', t('within'), <TitleList locale={locale} items={within} />),
  ]
}
