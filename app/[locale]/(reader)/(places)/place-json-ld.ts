import { plainProse } from '@/lib/claims/plain-prose'
import type { Locale } from '@/lib/core/locale'
import type { Level } from '@/lib/kinds/jurisdiction/schema'
import { localized, versionPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'
import type { PlacePageData } from '@/app/[locale]/(reader)/(places)/load-place'

const ABOUT: Record<Level, string> = {
  city: 'City',
  county: 'AdministrativeArea',
  state: 'State',
  'school-district': 'EducationalOrganization',
  federal: 'Country',
}

/** A place as linked data: the page, its version, the place it is about, and the sources it leans on. */
export function placeJsonLd(data: PlacePageData, locale: Locale): Record<string, unknown> {
  const { version, place, pointedAt, sources } = data
  return {
    '@type': 'WebPage',
    '@id': absolute(localized(locale, versionPath(version.path, version.version))),
    url: absolute(localized(locale, version.path)),
    name: place.title,
    description: plainProse(version.snapshot.summary),
    inLanguage: version.locale,
    version: String(version.version),
    dateModified: version.publishedAt.toISOString(),
    isPartOf: { '@type': 'WebSite', name: 'Plainsight', url: absolute('/') },
    about: {
      '@type': ABOUT[place.level],
      name: place.title,
      ...(place.website !== null && { url: place.website }),
      ...(place.geoid !== null && {
        identifier: { '@type': 'PropertyValue', propertyID: 'GEOID', value: place.geoid },
      }),
    },
    citation: sources.sources.flatMap(({ slug }) => {
      const source = pointedAt.listed.get(slug)
      return source === undefined
        ? []
        : [{ '@type': 'CreativeWork', name: source.title, url: source.url ?? absolute(source.path) }]
    }),
  }
}
