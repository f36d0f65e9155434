import { database } from '@/lib/db/client'
import { kindPath } from '@/lib/routes'
import { readLocale } from '@/components/site/read-locale'
import { loadStatistic } from '@/app/[locale]/(reader)/statistics/load-statistic'
import { StatisticPage } from '@/app/[locale]/(reader)/statistics/statistic-page'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'
import { renderAbsent } from '@/app/[locale]/(reader)/render-absent'

/** The page of a statistic in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderStatistic(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const data = view && (await loadStatistic(database(), slug, locale, view, new Date()))
  const ref = { kind: 'statistic' as const, slug }
  if (!data) return renderAbsent({ ref, locale, path: kindPath(ref), view })
  return <StatisticPage data={data} locale={locale} view={view} />
}
