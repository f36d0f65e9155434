import type { Level } from '@/lib/kinds/jurisdiction/schema'
import type { PlacePageData } from '@/app/[locale]/(reader)/(places)/load-place'

const ABOUT: Record<Level, string> = {
  city: 'City',
  county: 'AdministrativeArea',
  state: 'State',
  'school-district': 'EducationalOrganization',
  federal: 'Country',
}

/** What the page of a place is about, as linked data (schema.org), with its census identifier where it has one. */
export function placeJsonLd({ place }: PlacePageData): Record<string, unknown> {
  return {
    about: {
      '@type': ABOUT[place.level],
      name: place.title,
      ...(place.website !== null && { url: place.website }),
      ...(place.geoid !== null && {
        identifier: { '@type': 'PropertyValue', propertyID: 'GEOID', value: place.geoid },
      }),
    },
  }
}
