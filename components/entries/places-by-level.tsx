import type { Locale } from '@/lib/core/locale'
import { LEVELS } from '@/lib/kinds/jurisdiction/schema'
import { translator } from '@/lib/messages/translator'
import { listPath, localized, PLACE_FAMILIES } from '@/lib/routes'
import type { ListedPlace } from '@/components/entries/place-list'

/** Every place by name, one line a level of government; levels without a place are left out. */
export function PlacesByLevel({ places, locale }: { places: readonly ListedPlace[]; locale: Locale }) {
  const t = translator(locale, 'places')
  return (
    <dl className="home-places">
      {LEVELS.map((level) => ({ level, here: places.filter((place) => place.level === level) }))
        .filter(({ here }) => here.length > 0)
        .map(({ level, here }) => (
          <div key={level}>
            <dt>
              <a href={localized(locale, listPath(PLACE_FAMILIES[level]))}>{t(`level.${level}.title`)}</a>
            </dt>
            <dd>
              {here.map((place, index) => (
                <span key={place.slug} className="inline-block">
                  <a href={localized(locale, place.path)} lang={place.language}>
                    {place.title}
                  </a>
                  {index < here.length - 1 && <>&nbsp;·&nbsp;</>}
                </span>
              ))}
            </dd>
          </div>
        ))}
    </dl>
  )
}
