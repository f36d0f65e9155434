import type { Metadata } from 'next'
import { database } from '@/lib/db/client'
import { translator } from '@/lib/messages/translator'
import { levelOfFamily, listPath, PLACE_FAMILIES } from '@/lib/routes'
import { PlaceList } from '@/components/entries/place-list'
import { StanceLegend } from '@/components/entries/stance-legend'
import { TileMap } from '@/components/maps/tile-map'
import { FilteredListPage } from '@/components/site/filtered-list-page'
import { NotHere } from '@/components/site/not-here'
import { pageMetadata } from '@/components/site/page-metadata'
import { readLocale } from '@/components/site/read-locale'
import { listPlaces } from '@/app/[locale]/(reader)/(places)/list-places'
import { placeTiles } from '@/app/[locale]/(reader)/(places)/place-tiles'
import { placeFacets } from '@/app/[locale]/(reader)/(places)/place-facets'

interface Props {
  params: Promise<{ locale: string; family: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ family }, locale] = [await params, await readLocale(params)]
  const level = levelOfFamily(family)
  if (level === null) return { title: translator(locale, 'site')('notHere.title'), robots: { index: false } }
  const t = translator(locale, 'places')
  const description = t(`description.${level}`)
  return pageMetadata({
    locale,
    path: listPath(PLACE_FAMILIES[level]),
    title: t(`level.${level}.title`),
    description,
  })
}

/** Every place of a level, each with its newest rule in force, narrowed by state, by whether a rule is known, and by matter. */
export default async function PlacesPage({ params, searchParams }: Props) {
  const [{ family }, locale] = [await params, await readLocale(params)]
  const level = levelOfFamily(family)
  if (level === null) return <NotHere locale={locale} path={`/${family}`} />
  const t = translator(locale, 'places')
  const facets = placeFacets(locale)
  const places = await listPlaces(database(), locale, new Date(), level)
  return (
    <FilteredListPage
      locale={locale}
      family={PLACE_FAMILIES[level]}
      words={{
        title: t(`level.${level}.title`),
        description: t(`description.${level}`),
        count: (count) => t(`level.${level}.count`, { count }),
        noneYet: t('noneYet'),
      }}
      items={places}
      facets={facets}
      query={await searchParams}
    >
      {(shown) => (
        <>
          {level === 'city' && (
            <figure className="mb-8">
              <TileMap tiles={placeTiles(shown, locale)} title={t('home.mapTitle')} />
              <figcaption className="fine mt-2 max-w-measure">{t('home.placesIntro')}</figcaption>
            </figure>
          )}
          <PlaceList places={shown} locale={locale} label={t(`level.${level}.title`)} />
          <StanceLegend locale={locale} />
        </>
      )}
    </FilteredListPage>
  )
}
