import { database } from '@/lib/db/client'
import { kindPath } from '@/lib/routes'
import { NotHere } from '@/components/site/not-here'
import { readLocale } from '@/components/site/read-locale'
import { loadStatement } from '@/app/[locale]/(reader)/statements/load-statement'
import { StatementPage } from '@/app/[locale]/(reader)/statements/statement-page'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'

/** The page of a statement in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderStatement(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const data = view && (await loadStatement(database(), slug, locale, view, new Date()))
  if (!data) return <NotHere locale={locale} path={kindPath({ kind: 'statement', slug })} />
  return <StatementPage data={data} locale={locale} view={view} />
}
