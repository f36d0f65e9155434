import { dayOf } from '@/lib/core/day'
import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { loadEmbeds } from '@/lib/entries/load-embeds'
import { loadPointedAt } from '@/lib/entries/load-pointed-at'
import type { ExplainerSnapshot } from '@/lib/kinds/explainer/schema'
import { kindPath } from '@/lib/routes'
import { readLocale } from '@/components/site/read-locale'
import { ExplainerPage } from '@/app/[locale]/(reader)/explainers/explainer-page'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'
import { renderAbsent } from '@/app/[locale]/(reader)/render-absent'

/** The page of an explainer in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderExplainer(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const client = database()
  const ref = { kind: 'explainer' as const, slug }
  const version =
    view && (await getVersion<ExplainerSnapshot>(client, ref, locale, { version: view.version }))
  if (!version) return renderAbsent({ ref, locale, path: kindPath(ref), view })
  const knownAt = view.version === undefined ? undefined : version.publishedAt
  const day = dayOf(knownAt ?? new Date())
  const [pointedAt, embeds] = await Promise.all([
    loadPointedAt(client, [version], locale, { knownAt }),
    loadEmbeds(client, version.snapshot.body, { locale, day, knownAt }),
  ])
  return <ExplainerPage {...{ version, locale, view, day, pointedAt, embeds }} />
}
