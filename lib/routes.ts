import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'

/**
 * Every public address of the site. A *path* here has no language prefix (`/cities/los-angeles`): `localized` adds it.
 * The families of jurisdictions, by level of government.
 */
export const PLACE_FAMILIES = {
  city: 'cities',
  county: 'counties',
  state: 'states',
  'school-district': 'school-districts',
  federal: 'federal',
} as const

/** Families of the other kinds. */
export const KIND_FAMILIES = {
  policy: 'policies',
  case: 'cases',
  explainer: 'explainers',
  source: 'sources',
  term: 'glossary',
  statement: 'statements',
  measure: 'numbers',
  statistic: 'statistics',
  question: 'questions',
} as const satisfies Record<Exclude<KindName, 'jurisdiction'>, string>

export type PlaceLevel = keyof typeof PLACE_FAMILIES
export type PlaceFamily = (typeof PLACE_FAMILIES)[PlaceLevel]
export type Family = PlaceFamily | (typeof KIND_FAMILIES)[keyof typeof KIND_FAMILIES]

/** The level whose family is `text`, or null. */
export function levelOfFamily(text: string): PlaceLevel | null {
  const found = (Object.keys(PLACE_FAMILIES) as PlaceLevel[]).find((level) => PLACE_FAMILIES[level] === text)
  return found ?? null
}

/** `path` as a link in `locale`: English has no prefix. The home page is `/` and `/es`. */
export function localized(locale: Locale, path: string): string {
  if (locale === 'en') return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** Home. */
export const homePath = '/'
/** What was corrected, and when. */
export const correctionsPath = '/corrections'
/** Where sources err: who said it first, who repeated it. */
export const errorsPath = '/errors'
export const aboutPath = '/about'
export const methodPath = '/about/method'
/** Everything that was published, to take away, by the day of its release. */
export const releasesPath = '/data'
/** How to read the data: the API, its parameters and its errors. */
export const dataPath = '/about/data'

/** One operation of the API, explained. */
export function operationPath(id: string): string {
  return `${dataPath}/${id}`
}

/** The list of a family, with filters as query values; empty ones are left out, the rest stand in the order given. */
export function listPath(family: Family, filters: Record<string, string | undefined> = {}): string {
  return `/${family}${query(filters)}`
}

/** An entry of a family. */
export function entryPath(family: Family, slug: string): string {
  return `/${family}/${slug}`
}

/** A jurisdiction at its level. */
export function placePath(level: PlaceLevel, slug: string): string {
  return entryPath(PLACE_FAMILIES[level], slug)
}

/** An entry of a kind whose family does not depend on its snapshot. */
export function kindPath(ref: Ref & { kind: Exclude<KindName, 'jurisdiction'> }): string {
  return entryPath(KIND_FAMILIES[ref.kind], ref.slug)
}

/** One claim: what it says, its sources, and what it said before. */
export function claimPath(id: string): string {
  return `/claims/${id}`
}

/** Everything that one speaker said. */
export function speakerPath(person: string): string {
  return `/speakers/${person}`
}

/** Everything dated, with filters as query values. */
export function timelinePath(filters: Record<string, string | undefined> = {}): string {
  return `/timeline${query(filters)}`
}

/** The values of a measure as a table (API v1, CSV). */
export function valuesPath(measure: string): string {
  return `/api/v1/measure/${measure}/values.csv`
}

/** Search, with facets as query values. */
export function searchPath(values: Record<string, string | undefined> = {}): string {
  return `/search${query(values)}`
}

/** The entry at `path` as its version `n` said it. */
export function versionPath(path: string, n: number): string {
  return `${path}?v=${n}`
}

/** The entry at `path` as the law stood on `day` (`YYYY-MM-DD`). */
export function asOfPath(path: string, day: string): string {
  return `${path}?asOf=${day}`
}

/** Who changed the entry at `path`, when and why. */
export function historyPath(path: string): string {
  return `${path}/history`
}

/** What changed between two versions of the entry at `path`. */
export function diffPath(path: string, from: number, to: number): string {
  return `${path}/diff/${from}-${to}`
}

/** What changed in the entry at `path` and in what points at it, as a feed: add `.atom` or `.json`. */
export function entryFeedPath(path: string): string {
  return `${path}/feed`
}

/** The link to an entry, a version of it, or a claim of it that no change of address breaks. `id` is of the entry or of the claim. */
export function permanentPath(id: string, version?: number): string {
  return version === undefined ? `/e/${id}` : `/e/${id}/${version}`
}

/** Every entry of a kind as one table (API v1, CSV). */
export function tablePath(kind: KindName): string {
  return `/api/v1/${kind}?format=csv`
}

/** A release of the data by its day. */
export function releasePath(day: string): string {
  return `${releasesPath}/${day}`
}

/** The ZIP of a release (API v1). */
export function releaseFilePath(day: string): string {
  return `/api/v1/releases/${day}`
}

/** Every publication, correction and withdrawal in order (API v1). */
export function changesPath(values: Record<string, string | undefined> = {}): string {
  return `/api/v1/changes${query(values)}`
}

/** Whether what somebody cited has changed; with the id of a check its answer, narrowed to one status. */
export function checkPath(id?: string, status?: string): string {
  return id === undefined ? '/check' : `/check/${id}${query({ status })}`
}

/** A list of things to cite, with what the page is asked beside it; without anything the empty list. */
export function basketPath(
  values: { items?: string; style?: string; q?: string; add?: string } = {},
): string {
  return `/basket${listQuery(values)}`
}

/** Changes a list (adds, removes, takes the newest version) and leads to the page that shows it. */
export function changeBasketPath(
  values: { items?: string; add?: string; remove?: string; locale?: string } = {},
): string {
  return `/api/basket${listQuery(values)}`
}

/** The citations of a list (API v1). */
export function basketCitationPath(items: string, format: string, locale: string): string {
  return `/api/v1/citations${listQuery({ items, format, locale })}`
}

// Slashes, commas and @ are what a list is made of; they may stand in a query as they are.
function listQuery(values: Record<string, string | undefined>): string {
  return query(values).replace(/%2F/g, '/').replace(/%2C/g, ',').replace(/%40/g, '@')
}

/** Where the form of a check goes; with an id the answer as a file. */
export function checkActionPath(values: { id?: string; format?: string; locale?: string } = {}): string {
  const { id, ...rest } = values
  return `${id === undefined ? '/api/check' : `/api/check/${id}`}${query(rest)}`
}

/** The same check for programs (API v1). */
export const checkApiPath = '/api/v1/check'

/** Data of an entry for machines (API v1). */
export function apiPath(ref: Ref, version?: number): string {
  return `/api/v1/${ref.kind}/${ref.slug}${query({ v: version?.toString() })}`
}

/** Which records a citation file holds: of the page, of the sources that it rests on, or of both in this order. */
export const CITED_PARTS = ['page', 'sources', 'both'] as const
export type CitedPart = (typeof CITED_PARTS)[number]

interface CitationChoice {
  format: string
  of: CitedPart
  version?: number
  /** The day (`YYYY-MM-DD`) of the page whose sources are meant. */
  asOf?: string
  /** Of the edition; English when left out. */
  locale?: Locale
  /** Key of one decision, of a case only. */
  decision?: string | undefined
}

/** A citation file or text of an entry (API v1). */
export function citationPath(ref: Ref, choice: CitationChoice): string {
  return `/api/v1/citations/${ref.kind}/${ref.slug}${citationQuery(choice)}`
}

/** A citation file or text of a claim (API v1); `version` is that of its entry. */
export function claimCitationPath(id: string, choice: CitationChoice): string {
  return `/api/v1/citations/claim/${id}${citationQuery(choice)}`
}

function citationQuery({ format, of, version, asOf, locale, decision }: CitationChoice): string {
  return query({
    format,
    of,
    v: version?.toString(),
    asOf,
    locale: locale === 'en' ? undefined : locale,
    decision,
  })
}

/** The styles in which a citation can be set, searched by `q`; for one entry or claim, links are to its citation. */
export function stylesPath(values: Record<string, string | undefined> = {}): string {
  return `/cite/styles${query(values)}`
}

/** The citation of an entry (`policy/usc-8-1373`) or claim (`claim/<id>`) set in a CSL style. */
export function styledCitationPath(
  entry: string,
  { style, version, as, locale }: { style: string; version?: string | undefined; as: string; locale: Locale },
): string {
  return `/api/v1/citations/${entry}${query({ format: 'csl', style, as, v: version, locale })}`
}

/** The citations of what a search finds (API v1): its own parameters, and those of the file. */
export function searchCitationPath(search: URLSearchParams, values: Record<string, string>): string {
  return `/api/v1/citations${query({ ...Object.fromEntries(search), ...values })}`
}

/** Where reference managers ask for the record of a page (unAPI). */
export const unapiPath = '/unapi'

/** `id` of a decision on the page of its case. */
export function decisionAnchor(key: string): string {
  return `decision-${key}`
}

function query(values: Record<string, string | undefined>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== '') parameters.append(name, value)
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}
