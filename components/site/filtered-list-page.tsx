import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import { type Family, listPath, localized } from '@/lib/routes'
import { type Chosen, type Facet, filterItems, readChosen } from '@/components/site/filter-items'
import { ListPage } from '@/components/site/list-page'

/** What a list of entries says of itself. */
export interface ListWords {
  title: string
  description: string
  /** “12 policies”. */
  count(shown: number): string
  /** What is said when nothing at all is published. */
  noneYet: string
}

/** A list of entries narrowed by what its address asks; `children` shows those that are left. */
export function FilteredListPage<Item>({
  locale,
  family,
  words,
  items,
  facets,
  query,
  children,
}: {
  locale: Locale
  family: Family
  words: ListWords
  items: readonly Item[]
  facets: readonly Facet<Item>[]
  /** Of the address; what no facet knows is left to the page. */
  query: Record<string, string | string[] | undefined>
  children(shown: Item[], chosen: Chosen): ReactNode
}) {
  const chosen = readChosen(
    query,
    facets.map((facet) => facet.name),
  )
  const found = filterItems(items, facets, chosen, (next) => localized(locale, listPath(family, next)))
  return (
    <ListPage
      locale={locale}
      path={listPath(family)}
      title={words.title}
      description={words.description}
      count={words.count(found.shown.length)}
      noneYet={words.noneYet}
      filters={found}
      isEmpty={found.shown.length === 0}
    >
      {children(found.shown, chosen)}
    </ListPage>
  )
}
