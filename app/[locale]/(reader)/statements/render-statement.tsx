import { database } from '@/lib/db/client'
import { kindPath } from '@/lib/routes'
import { readLocale } from '@/components/site/read-locale'
import { loadStatement } from '@/app/[locale]/(reader)/statements/load-statement'
import { StatementPage } from '@/app/[locale]/(reader)/statements/statement-page'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'
import { renderAbsent } from '@/app/[locale]/(reader)/render-absent'

/** The page of a statement in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderStatement(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const data = view && (await loadStatement(database(), slug, locale, view, new Date()))
  const ref = { kind: 'statement' as const, slug }
  if (!data) return renderAbsent({ ref, locale, path: kindPath(ref), view })
  return <StatementPage data={data} locale={locale} view={view} />
}
