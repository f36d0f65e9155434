import { database } from '@/lib/db/client'
import { kindPath } from '@/lib/routes'
import { NotHere } from '@/components/site/not-here'
import { readLocale } from '@/components/site/read-locale'
import { loadPolicy } from '@/app/[locale]/(reader)/policies/load-policy'
import { PolicyPage } from '@/app/[locale]/(reader)/policies/policy-page'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'

/** The page of a policy in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderPolicy(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const data = view && (await loadPolicy(database(), slug, locale, view, new Date()))
  if (!data) return <NotHere locale={locale} path={kindPath({ kind: 'policy', slug })} />
  return <PolicyPage data={data} locale={locale} view={view} />
}
