import { citeBasket } from '@/lib/basket/cite-basket'
import { basketText, loadBasket, type PickedEntry } from '@/lib/basket/load-basket'
import { type BasketFailure, readBasket } from '@/lib/basket/read-basket'
import { formatReference, type ReferenceStyle } from '@/lib/citations/format-reference'
import { dayOf } from '@/lib/core/day'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { refText } from '@/lib/core/ref'
import { type Result, succeed } from '@/lib/core/result'
import { database } from '@/lib/db/client'
import { claimPath, decisionAnchor, localized, versionPath } from '@/lib/routes'
import { search } from '@/lib/search/search'
import { searchQuerySchema } from '@/lib/search/search-query'
import { siteOrigin } from '@/lib/site-origin'
import type { BasketHit, BasketRow } from '@/components/basket/basket-row'

const STYLES: readonly ReferenceStyle[] = ['apa', 'mla', 'chicago', 'bluebook']
const MOST_SHOWN = 50
const MOST_HITS = 10

/** Everything that the page of a list shows. */
export interface BasketPageView {
  items: string
  /** The list without what is not found, of which no file could be made; and how much that is. */
  citable: string
  count: number
  rows: BasketRow[]
  style: ReferenceStyle
  references: string[]
  query: string
  hits: BasketHit[]
  /** Whether something was to be added, and nothing was found in it. */
  foundNothing: boolean
}

type Given = Record<string, string | string[] | undefined>

/** Reads the address of a list and loads what it names; a list that cannot be read is a failure. */
export async function loadBasketPage(
  given: Given,
  locale: Locale,
): Promise<Result<BasketPageView, BasketFailure>> {
  const picked = readBasket([given['items'] ?? []].flat(), locale)
  if (!picked.ok) return picked
  const entries = await loadBasket(database(), picked.value)
  const style = STYLES.find((one) => one === given['style']) ?? 'apa'
  const reading = { origin: siteOrigin(), on: dayOf(new Date()) }
  const found = entries.filter(({ edition }) => edition !== null)
  const records = await citeBasket(database(), found.slice(0, MOST_SHOWN), reading, locale)
  const query = searchQuerySchema.shape.q.catch('').parse(given['q'])
  return succeed({
    items: basketText(entries),
    citable: basketText(found),
    count: found.length,
    rows: entries.map((entry) => toRow(entry, locale)),
    style,
    references: records.map((record) => formatReference(record, style, locale).text),
    query,
    hits: await findHits(query, entries, locale),
    foundNothing: given['add'] === 'none',
  })
}

function toRow({ picked, text, short, edition, version }: PickedEntry, locale: Locale): BasketRow {
  const part =
    picked.type === 'claim'
      ? 'claim'
      : picked.type === 'entry' && picked.decision !== null
        ? 'decision'
        : null
  const path = edition === null ? '' : picked.type === 'claim' ? claimPath(picked.claimId) : edition.path
  const anchor =
    picked.type === 'entry' && picked.decision !== null ? `#${decisionAnchor(picked.decision)}` : ''
  return {
    text,
    short,
    part,
    title: edition?.title ?? text,
    kind: edition?.kind ?? null,
    language: edition?.locale ?? null,
    href: edition === null ? null : `${localized(locale, versionPath(path, version))}${anchor}`,
    version,
    newest: edition?.newest.version ?? 0,
    isWithdrawn: edition?.newest.isWithdrawn ?? false,
  }
}

async function findHits(
  query: string,
  entries: readonly PickedEntry[],
  locale: Locale,
): Promise<BasketHit[]> {
  if (query === '') return []
  const { hits } = await search(database(), searchQuerySchema.parse({ q: query }), locale)
  const listed = new Set(entries.flatMap(({ edition }) => (edition === null ? [] : [refText(edition)])))
  return hits.slice(0, MOST_HITS).map(({ kind, slug, path, title, language }) => ({
    text: refText({ kind, slug }),
    kind: kind satisfies KindName,
    title,
    language,
    href: localized(locale, path),
    isListed: listed.has(refText({ kind, slug })),
  }))
}
