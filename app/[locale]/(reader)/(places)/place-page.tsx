import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { listPath, PLACE_FAMILIES } from '@/lib/routes'
import { AsOfLead } from '@/components/entries/as-of-lead'
import { RulesThen } from '@/components/entries/rules-then'
import { EntryPage } from '@/components/entries/entry-page'
import { proseOf } from '@/components/entries/prose-of'
import { textSection } from '@/components/entries/text-section'
import type { PlacePageData } from '@/app/[locale]/(reader)/(places)/load-place'
import { placeJsonLd } from '@/app/[locale]/(reader)/(places)/place-json-ld'
import { aboutSections, ruleSections } from '@/app/[locale]/(reader)/(places)/place-sections'
import type { ReadView } from '@/lib/core/read-view'

/** A city, county, state, school district or the federal government: the rule now, at a glance first. */
export function PlacePage({ data, locale, view }: { data: PlacePageData; locale: Locale; view: ReadView }) {
  const { version, place } = data
  const prose = proseOf({ ...data, claims: place.claims, locale })
  const crumbs = data.above
    .filter((above) => above.place.snapshot.level !== 'federal')
    .map((above) => ({
      label: above.place.snapshot.title,
      path: above.place.path,
      language: above.place.locale,
    }))
    .reverse()
  const family = {
    label: translator(locale, 'places')(`level.${place.level}.title`),
    path: listPath(PLACE_FAMILIES[place.level]),
  }
  return (
    <EntryPage
      {...{ version, view, prose }}
      pointedAt={data.pointedAt}
      about={placeJsonLd(data)}
      crumbs={[family, ...crumbs]}
      lead={
        view.asOf !== undefined && (
          <AsOfLead prose={prose} summary={version.snapshot.summary} language={version.locale}>
            <RulesThen policies={data.policies} day={view.asOf} locale={locale} />
          </AsOfLead>
        )
      }
      sections={[
        ...ruleSections(data, locale, view),
        textSection(version.snapshot.body, version.locale, prose),
        ...aboutSections(data, locale),
      ]}
    />
  )
}
