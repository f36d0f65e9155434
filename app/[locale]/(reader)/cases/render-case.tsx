import { database } from '@/lib/db/client'
import { kindPath } from '@/lib/routes'
import { readLocale } from '@/components/site/read-locale'
import { CasePage } from '@/app/[locale]/(reader)/cases/case-page'
import { loadCase } from '@/app/[locale]/(reader)/cases/load-case'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'
import { renderAbsent } from '@/app/[locale]/(reader)/render-absent'

/** The page of a case in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderCase(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const data = view && (await loadCase(database(), slug, locale, view, new Date()))
  const ref = { kind: 'case' as const, slug }
  if (!data) return renderAbsent({ ref, locale, path: kindPath(ref), view })
  return <CasePage data={data} locale={locale} view={view} />
}
