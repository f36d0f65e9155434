import type { Locale } from '@/lib/core/locale'
import type { StatisticView } from '@/lib/kinds/statistic/view'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import type { PlaceOf } from '@/components/entries/named-place'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { whenText } from '@/components/numbers/when-text'
import { DataTable } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'

/** Values, one a row: the value as its source gives it, place, time, originator, standing. The same that a chart draws. */
export function StatisticTable({
  statistics,
  placeOf,
  sources,
  locale,
  label,
}: {
  statistics: readonly StatisticView[]
  placeOf: PlaceOf
  sources: PageSources
  locale: Locale
  label: string
}) {
  const t = translator(locale, 'numbers')
  return (
    <DataTable
      label={label}
      columns={[
        { key: 'value', label: t('column.value'), names: true, width: 'w-[22%]' },
        { key: 'place', label: t('column.place'), width: 'w-[18%]' },
        { key: 'when', label: t('column.when'), width: 'w-[18%]' },
        { key: 'originator', label: t('column.originator') },
        { key: 'status', label: t('column.status'), width: 'w-[14%]' },
      ]}
      rows={statistics.map((one) => ({
        key: one.slug,
        id: one.slug,
        cells: {
          value: (
            <>
              <a href={localized(locale, one.path)} lang={one.locale}>
                {one.words}
              </a>
              <SourceMarks marks={one.claimId === null ? [] : sources.marksOf(one.claimId)} locale={locale} />
            </>
          ),
          place: <Area statistic={one} placeOf={placeOf} locale={locale} />,
          when:
            one.asOf === null && one.start === null && one.end === null ? (
              <Unknown>{t('noDate')}</Unknown>
            ) : (
              whenText(one, locale)
            ),
          originator: <span lang={one.locale}>{one.originator}</span>,
          status:
            one.status === 'confirmed' ? (
              t('status.confirmed')
            ) : (
              <Unknown>{t(`status.${one.status}`)}</Unknown>
            ),
        },
      }))}
    />
  )
}

/** Where a value holds: a place published here, the area as the source words it, or none. */
export function Area({
  statistic,
  placeOf,
  locale,
}: {
  statistic: StatisticView
  placeOf: PlaceOf
  locale: Locale
}) {
  const place = statistic.place === null ? null : placeOf(statistic.place)
  if (place === null && statistic.placeNote === null)
    return <Unknown>{translator(locale, 'numbers')('noPlace')}</Unknown>
  return (
    <>
      {place && (
        <a href={localized(locale, place.path)} lang={place.locale}>
          {place.title}
        </a>
      )}
      {statistic.placeNote !== null && (
        <span className={place ? 'note block' : undefined} lang={statistic.locale}>
          {statistic.placeNote}
        </span>
      )}
    </>
  )
}
