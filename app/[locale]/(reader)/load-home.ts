import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { listPublications, type Publication } from '@/lib/entries/list-publications'
import { listVersions } from '@/lib/entries/list-versions'
import type { Version } from '@/lib/entries/version'
import type { ExplainerSnapshot } from '@/lib/kinds/explainer/schema'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import type { ListedPlace } from '@/components/entries/place-list'
import type { TileView } from '@/components/maps/tile-map'
import { listPlaces } from '@/app/[locale]/(reader)/(places)/list-places'

export interface HomeData {
  places: ListedPlace[]
  tiles: TileView[]
  explainers: Version<ExplainerSnapshot>[]
  recent: Publication[]
}

const EXPLAINERS = 3
const RECENT = 6

/** What the home page shows. Sources are left out of what changed: readers meet them through what leans on them. */
export async function loadHome(client: Database, locale: Locale, now: Date): Promise<HomeData> {
  const [places, explainers, recent] = await Promise.all([
    listPlaces(client, locale, now),
    listVersions<ExplainerSnapshot>(client, 'explainer', locale),
    listPublications(client, { limit: RECENT, withoutSources: true }),
  ])
  return { places, tiles: tilesOf(places, locale), explainers: explainers.slice(0, EXPLAINERS), recent }
}

/** One tile a state that anything is published for; it leads to the state's page, else to the list of its cities. */
function tilesOf(places: readonly ListedPlace[], locale: Locale): TileView[] {
  const t = translator(locale, 'places')
  const states = new Map<string, ListedPlace[]>()
  for (const place of places) {
    if (place.state !== null) states.set(place.state, [...(states.get(place.state) ?? []), place])
  }
  return [...states].map(([state, here]) => {
    const own = here.find((place) => place.level === 'state')
    return {
      state,
      href: localized(locale, own?.path ?? listPath('cities', { state })),
      label: t('home.tile', { state: own?.title ?? state, count: here.length }),
      isFilled: here.some((place) => place.inForce.length > 0),
    }
  })
}
