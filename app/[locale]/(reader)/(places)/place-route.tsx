import type { Metadata } from 'next'
import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { levelOfFamily } from '@/lib/routes'
import { entryMetadata } from '@/components/site/entry-metadata'
import { readLocale } from '@/components/site/read-locale'
import { loadPlace } from '@/app/[locale]/(reader)/(places)/load-place'
import { PlacePage } from '@/app/[locale]/(reader)/(places)/place-page'
import { absentMetadata, renderAbsent } from '@/app/[locale]/(reader)/render-absent'
import type { ReadView } from '@/lib/core/read-view'

export type PlaceParams = Promise<{ locale: string; family: string; slug: string }>

/** The page of a place in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderPlace(params: PlaceParams, view: ReadView | null) {
  const [{ family, slug }, locale] = [await params, await readLocale(params)]
  const level = levelOfFamily(family)
  const data = level && view && (await loadPlace(database(), { level, slug }, locale, view, new Date()))
  const ref = { kind: 'jurisdiction' as const, slug }
  if (!data) return renderAbsent({ ref, locale, path: `/${family}/${slug}`, view: level && view })
  return <PlacePage data={data} locale={locale} view={view} />
}

/** Metadata of a place in one of its views. Only today's view is offered to search engines. */
export async function placeMetadata(params: PlaceParams, view: ReadView | null): Promise<Metadata> {
  const [{ family, slug }, locale] = [await params, await readLocale(params)]
  const version =
    view && (await getVersion(database(), { kind: 'jurisdiction', slug }, locale, { version: view.version }))
  if (!version || levelOfFamily(family) === null)
    return absentMetadata({ kind: 'jurisdiction', slug }, locale)
  return {
    ...entryMetadata(version, locale, { pinned: view.version !== undefined, now: new Date() }),
    ...(view.asOf !== undefined && { robots: { index: false } }),
  }
}
