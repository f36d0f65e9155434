import type { FacetView } from '@/components/search/facet-links'
import type { Locale } from '@/lib/core/locale'
import { database } from '@/lib/db/client'
import { getVersions } from '@/lib/entries/get-versions'
import { translator } from '@/lib/messages/translator'
import { localized, searchPath } from '@/lib/routes'
import type { SearchAnswer } from '@/lib/search/search'
import { type SearchQuery, searchQuerySchema } from '@/lib/search/search-query'

type Given = Record<string, string | string[] | undefined>

/** The search that an address asks for. A facet that makes no sense is left out, so that a mistyped link still finds. */
export function readSearch(given: Given): SearchQuery {
  const first = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
  const parsed = searchQuerySchema.safeParse(first)
  if (parsed.success) return parsed.data
  const bad = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
  const rest = Object.fromEntries(Object.entries(first).filter(([name]) => !bad.has(name)))
  const q = bad.has('q') ? (first.q ?? '').slice(0, 300) : rest.q
  return searchQuerySchema.parse({ ...rest, q })
}

/** The address of a search; undefined parameters are left out, and a changed facet starts again at the first page. */
export function searchHref(
  locale: Locale,
  query: SearchQuery,
  change: Partial<Record<keyof SearchQuery, string | undefined>> = {},
): string {
  const { q, kind, place, year } = query
  return localized(locale, searchPath({ q, kind, place, year: year?.toString(), ...change }))
}

const MOST = 8

/** Facets with their labels and addresses; the most frequent values, and always the chosen one. */
export async function facetViews(
  query: SearchQuery,
  answer: SearchAnswer,
  locale: Locale,
): Promise<FacetView[]> {
  const t = translator(locale, 'search')
  const { kind, place, year } = answer.facets
  const places = await getVersions(
    database(),
    place.map(({ value: slug }) => ({ kind: 'jurisdiction', slug })),
    locale,
  )
  const view = (
    name: FacetView['name'],
    facets: typeof kind,
    label: (value: string) => string,
  ): FacetView => ({
    name,
    clearHref: searchHref(locale, query, { [name]: undefined }),
    values: facets
      .filter(({ value }, index) => index < MOST || value === String(query[name]))
      .map(({ value, count }) => ({
        label: label(value),
        count,
        href: searchHref(locale, query, { [name]: value }),
        isChosen: String(query[name]) === value,
      })),
  })
  return [
    view('kind', kind, (value) => t(`kind.${value as 'policy'}`)),
    view('place', place, (value) => places.get(`jurisdiction/${value}`)?.snapshot.title ?? value),
    view('year', year, (value) => value),
  ]
}
