import { database } from '@/lib/db/client'
import { kindPath } from '@/lib/routes'
import { readLocale } from '@/components/site/read-locale'
import { loadPolicy } from '@/app/[locale]/(reader)/policies/load-policy'
import { PolicyPage } from '@/app/[locale]/(reader)/policies/policy-page'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'
import { renderAbsent } from '@/app/[locale]/(reader)/render-absent'

/** The page of a policy in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderPolicy(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const data = view && (await loadPolicy(database(), slug, locale, view, new Date()))
  const ref = { kind: 'policy' as const, slug }
  if (!data) return renderAbsent({ ref, locale, path: kindPath(ref), view })
  return <PolicyPage data={data} locale={locale} view={view} />
}
