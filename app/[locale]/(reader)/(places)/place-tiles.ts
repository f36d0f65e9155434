import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import type { ListedPlace } from '@/components/entries/place-list'
import type { TileView } from '@/components/maps/tile-map'

/**
 * One tile a state that has a place among `places`: it leads to the state's own page when that is among them, to the place when it is
 * the only one, else to the list of the state's cities. Every place on the map is in the list beside it.
 */
export function placeTiles(places: readonly ListedPlace[], locale: Locale): TileView[] {
  const t = translator(locale, 'places')
  const states = new Map<string, ListedPlace[]>()
  for (const place of places) {
    if (place.state !== null) states.set(place.state, [...(states.get(place.state) ?? []), place])
  }
  return [...states].map(([state, here]) => {
    const own = here.find((place) => place.level === 'state')
    const only = here.length === 1 ? here[0] : undefined
    return {
      state,
      href: localized(locale, (own ?? only)?.path ?? listPath('cities', { state })),
      label:
        only && only !== own
          ? t('home.tileOf', { state, place: only.title })
          : t('home.tile', { state: own?.title ?? state, count: here.length }),
      isFilled: here.some((place) => place.inForce.length > 0),
    }
  })
}
