import { dayOf } from '@/lib/core/day'
import { claimsOf } from '@/lib/claims/claims-of'
import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { listReferring } from '@/lib/entries/list-referring'
import { loadEmbeds } from '@/lib/entries/load-embeds'
import { loadPointedAt } from '@/lib/entries/load-pointed-at'
import { termKind } from '@/lib/kinds/term/kind'
import type { TermSnapshot } from '@/lib/kinds/term/schema'
import { kindPath } from '@/lib/routes'
import { readLocale } from '@/components/site/read-locale'
import { TermPage } from '@/app/[locale]/(reader)/glossary/term-page'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'
import { renderAbsent } from '@/app/[locale]/(reader)/render-absent'

/** The page of a term in one of its views; `view` is null when the address asks for one that cannot be. */
export async function renderTerm(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const client = database()
  const ref = { kind: 'term' as const, slug }
  const version = view && (await getVersion<TermSnapshot>(client, ref, locale, { version: view.version }))
  if (!version) return renderAbsent({ ref, locale, path: kindPath(ref), view })
  const knownAt = view.version === undefined ? undefined : version.publishedAt
  const day = dayOf(knownAt ?? new Date())
  const [pointedAt, embeds, usedIn] = await Promise.all([
    loadPointedAt(client, [version], locale, { knownAt }),
    loadEmbeds(client, version.snapshot.body, { locale, day, knownAt }),
    listReferring(client, ref, { locale, knownAt }),
  ])
  const claims = claimsOf(termKind, version.snapshot)
  return <TermPage {...{ version, claims, locale, view, day, pointedAt, embeds, usedIn }} />
}
