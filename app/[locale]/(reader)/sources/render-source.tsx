import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { listLeaning } from '@/lib/entries/list-leaning'
import { listReferring } from '@/lib/entries/list-referring'
import { loadPointedAt } from '@/lib/entries/load-pointed-at'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'
import { toSourceView } from '@/lib/kinds/source/view'
import { kindPath } from '@/lib/routes'
import { readLocale } from '@/components/site/read-locale'
import type { ReadView } from '@/lib/core/read-view'
import type { EntryParams } from '@/app/[locale]/(reader)/route-metadata'
import { loadChain } from '@/app/[locale]/(reader)/sources/load-chain'
import { SourcePage } from '@/app/[locale]/(reader)/sources/source-page'
import { renderAbsent } from '@/app/[locale]/(reader)/render-absent'

/**
 * The page of a source in one of its views; `view` is null when the address asks for one that cannot be. The claims that lean on it
 * belong to today: a pinned version leaves them out.
 */
export async function renderSource(params: EntryParams, view: ReadView | null) {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const client = database()
  const ref = { kind: 'source' as const, slug }
  const version = view && (await getVersion<SourceSnapshot>(client, ref, locale, { version: view.version }))
  if (!version) return renderAbsent({ ref, locale, path: kindPath(ref), view })
  const pinned = view.version !== undefined
  const knownAt = pinned ? version.publishedAt : undefined
  const [pointedAt, chain, madeFrom, leaning] = await Promise.all([
    loadPointedAt(client, [version], locale, { knownAt }),
    loadChain(client, version, { locale, knownAt }),
    listReferring<SourceSnapshot>(client, ref, { kind: 'source', role: 'derived-from', locale, knownAt }),
    pinned ? null : listLeaning(client, version.entryId, locale),
  ])
  return (
    <SourcePage
      {...{ version, locale, view, pointedAt, leaning }}
      chain={chain.map(toSourceView)}
      madeFrom={madeFrom.map(toSourceView)}
    />
  )
}
