import { stateName } from '@/lib/core/place-fields'
import type { Locale } from '@/lib/core/locale'
import type { Level } from '@/lib/kinds/jurisdiction/schema'
import type { PolicyView } from '@/lib/kinds/policy/view'
import type { Dimension, Stance } from '@/lib/kinds/policy/vocabulary'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { PolicySince } from '@/components/entries/policy-since'
import { StanceShape } from '@/components/entries/stance-mark'
import { DataTable } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'

/** A place as lists show it. */
export interface ListedPlace {
  slug: string
  path: string
  /** Language of the entry's own words. */
  language: string
  title: string
  level: Level
  state: string | null
  /** Degrees, WGS 84. */
  position: { latitude: number; longitude: number } | null
  /** Policies in force, the latest first. */
  inForce: PolicyView[]
  /** What the rules in force say on each matter they speak to. */
  matters: { dimension: Dimension; stance: Stance }[]
}

/** Places, one line each: name and state, the newest rule in force and since when, and on which matters there are rules. */
export function PlaceList({
  places,
  locale,
  label,
}: {
  places: readonly ListedPlace[]
  locale: Locale
  label: string
}) {
  const t = translator(locale, 'places')
  const columns = [
    { key: 'place', label: t('column.place'), names: true, width: 'w-[24%]' },
    { key: 'rule', label: t('column.rule'), width: 'w-[30%]' },
    { key: 'since', label: t('column.since'), width: 'w-[16%]' },
    { key: 'matters', label: t('column.matters'), className: 'own-line' },
  ]
  const rows = places.map((place) => {
    const [newest, ...more] = place.inForce
    return {
      key: place.slug,
      cells: {
        place: (
          <>
            <a href={localized(locale, place.path)} lang={place.language}>
              {place.title}
            </a>
            {place.state !== null && place.level !== 'state' && place.state !== 'DC' && (
              <span className="text-quiet">, {stateName(place.state)}</span>
            )}
          </>
        ),
        rule:
          newest === undefined ? (
            <Unknown>{t('noRuleKnown')}</Unknown>
          ) : (
            <>
              <a href={localized(locale, newest.path)} lang={newest.locale}>
                {newest.title}
              </a>
              {more.length > 0 && <span className="text-quiet"> {t('andMore', { count: more.length })}</span>}
            </>
          ),
        since: newest !== undefined && <PolicySince since={newest.since} locale={locale} />,
        matters: place.matters.length > 0 && <Matters matters={place.matters} locale={locale} />,
      },
    }
  })
  return <DataTable lines columns={columns} rows={rows} label={label} />
}

function Matters({ matters, locale }: { matters: ListedPlace['matters']; locale: Locale }) {
  const t = translator(locale, 'policies')
  return (
    <ul className="matter-marks">
      {matters.map(({ dimension, stance }) => (
        <li key={dimension} className={`stance-key stance-${stance}`}>
          <StanceShape stance={stance} /> {t(`dimension.${dimension}.name`)}
          <span className="sr-only">: {t(`stance.${stance}`)}</span>
        </li>
      ))}
    </ul>
  )
}
