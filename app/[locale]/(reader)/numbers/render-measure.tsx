import { database } from '@/lib/db/client'
import { kindPath } from '@/lib/routes'
import { NotHere } from '@/components/site/not-here'
import { readLocale } from '@/components/site/read-locale'
import { loadMeasure } from '@/app/[locale]/(reader)/numbers/load-measure'
import { MeasurePage } from '@/app/[locale]/(reader)/numbers/measure-page'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'

/** The page of a measure in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderMeasure(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const data = view && (await loadMeasure(database(), slug, locale, view, new Date()))
  if (!data) return <NotHere locale={locale} path={kindPath({ kind: 'measure', slug })} />
  return <MeasurePage data={data} locale={locale} view={view} />
}
