import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { listPath, PLACE_FAMILIES } from '@/lib/routes'
import { EntryBody } from '@/components/entries/entry-body'
import { EntryHeader } from '@/components/entries/entry-header'
import { entryTail } from '@/components/entries/entry-tail'
import { Prose } from '@/components/entries/prose'
import { textSection } from '@/components/entries/text-section'
import { JsonLd } from '@/components/site/json-ld'
import { PageFrame } from '@/components/site/page-frame'
import type { PlacePageData } from '@/app/[locale]/(reader)/(places)/load-place'
import { placeJsonLd } from '@/app/[locale]/(reader)/(places)/place-json-ld'
import { aboutSections, ruleSections } from '@/app/[locale]/(reader)/(places)/place-sections'
import type { ReadView } from '@/app/[locale]/(reader)/read-view'

/** A city, county, state, school district or the federal government: the rule now, at a glance first. */
export function PlacePage({ data, locale, view }: { data: PlacePageData; locale: Locale; view: ReadView }) {
  const { version, place, sources, pointedAt } = data
  const prose = { locale, claims: place.claims, sources, hrefOf: pointedAt.hrefOf, terms: pointedAt.terms }
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
    <PageFrame locale={locale} path={version.path}>
      <JsonLd data={placeJsonLd(data, locale)} />
      <EntryHeader
        version={version}
        locale={locale}
        crumbs={[family, ...crumbs]}
        pinned={view.version !== undefined}
        asOf={view.asOf}
      >
        <Prose {...prose} markdown={version.snapshot.summary} path="summary" />
      </EntryHeader>
      <EntryBody
        locale={locale}
        sections={[
          ...ruleSections(data, locale, view),
          textSection(version.snapshot.body, version.locale, prose),
          ...aboutSections(data, locale),
          ...entryTail({ locale, version, claims: place.claims, sources, pointedAt }),
        ]}
      />
    </PageFrame>
  )
}
