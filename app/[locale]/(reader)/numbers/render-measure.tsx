import { database } from '@/lib/db/client'
import { kindPath } from '@/lib/routes'
import { readLocale } from '@/components/site/read-locale'
import { loadMeasure } from '@/app/[locale]/(reader)/numbers/load-measure'
import { MeasurePage } from '@/app/[locale]/(reader)/numbers/measure-page'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'
import { renderAbsent } from '@/app/[locale]/(reader)/render-absent'

/** The page of a measure in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderMeasure(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const data = view && (await loadMeasure(database(), slug, locale, view, new Date()))
  const ref = { kind: 'measure' as const, slug }
  if (!data) return renderAbsent({ ref, locale, path: kindPath(ref), view })
  return <MeasurePage data={data} locale={locale} view={view} />
}
