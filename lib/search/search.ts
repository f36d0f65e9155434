import { noteTags } from '@/lib/cache/note-tags'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { citationTokens, findCitations } from '@/lib/search/citation-tokens'
import type { SearchQuery } from '@/lib/search/search-query'
import type { Match } from '@/lib/search/match'
import { searchTerms } from '@/lib/search/search-terms'
import { selectMatches } from '@/lib/search/select-matches'
import { selectPartialMatches } from '@/lib/search/select-partial-matches'
import { snippet, type SnippetPart } from '@/lib/search/snippet'
import { suggest } from '@/lib/search/suggest'

export interface Hit {
  kind: KindName
  slug: string
  path: string
  /** Of title and snippet: English stands in for what has no text in the language asked for. */
  language: Locale
  title: string
  snippet: SnippetPart[]
}

export interface Facet {
  value: string
  count: number
}

export interface SearchAnswer {
  hits: Hit[]
  /** Matches with all facets applied, not only this page. */
  total: number
  /** How many of them have every word; they come first. The others have some. */
  whole: number
  pages: number
  /** Counts with every *other* facet applied, most frequent first. */
  facets: { kind: Facet[]; place: Facet[]; year: Facet[] }
  /** The query as it was perhaps meant; only when little was found. */
  suggestion: string | null
}

export const PAGE_SIZE = 20

/** With fewer matches than this, a better spelling is offered, and what has only some of the words. */
const FEW = 3
/** Words of which a query is rather a sentence than a name or a citation. */
const SENTENCE = 4

/** Ranked full-text search over everything published. Never throws on what people type. */
export async function search(client: Database, query: SearchQuery, locale: Locale): Promise<SearchAnswer> {
  noteTags('anything')
  if (query.q === '')
    return {
      hits: [],
      total: 0,
      whole: 0,
      pages: 0,
      facets: { kind: [], place: [], year: [] },
      suggestion: null,
    }
  const tokens = citationTokens(query.q)
  const { whole, matches, found } = await findMatches(client, query, locale)
  const page = found.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE)
  return {
    hits: await toHits(client, page, query.q, tokens),
    total: found.length,
    whole: whole.filter((match) => fits(match, query)).length,
    pages: Math.ceil(found.length / PAGE_SIZE),
    facets: {
      kind: count(
        matches.filter((match) => fits(match, { ...query, kind: undefined })).map((match) => match.kind),
      ),
      place: count(
        matches
          .filter((match) => fits(match, { ...query, place: undefined }))
          .flatMap((match) => match.places),
      ),
      year: count(
        matches
          .filter((match) => fits(match, { ...query, year: undefined }))
          .flatMap((match) => match.years.map(String)),
      ),
    },
    suggestion: whole.length < FEW && found.length < FEW ? await suggest(client, query.q) : null,
  }
}

/** Ids of all entries that a search finds, the best first, without the passages that a page shows: for files of everything found. */
export async function findEntries(
  client: Database,
  query: Omit<SearchQuery, 'page'>,
  locale: Locale,
): Promise<string[]> {
  if (query.q === '') return []
  const { found } = await findMatches(client, query, locale)
  return found.map((match) => match.entry_id)
}

async function findMatches(client: Database, query: Omit<SearchQuery, 'page'>, locale: Locale) {
  const text = query.q
  const tokens = citationTokens(text)
  const whole = await selectMatches(client, { text, tokens, rest: withoutCitations(text), locale })
  const matches = [...whole, ...(await partialMatches(client, text, locale, whole))]
  return { whole, matches, found: matches.filter((match) => fits(match, query)) }
}

/**
 * What has some of the words, when next to nothing has them all: a question asked in a whole sentence. Whoever leaves words out with
 * a minus asks for just that, and whoever found a quotation looks no further. Behind entries that have a text in the reader’s
 * language come those that stand in English, asked in English words.
 */
async function partialMatches(
  client: Database,
  text: string,
  locale: Locale,
  whole: readonly Match[],
): Promise<Match[]> {
  if (/(?:^|\s)-\S/.test(text) || (whole.length > 0 && text.includes('"'))) return []
  const terms = searchTerms(text, locale)
  // What matched in the reader’s language says nothing about the entries that stand in English: their words were not asked for.
  const isAsked = locale === 'en' || whole.every((match) => match.locale === 'en')
  if (isAsked && (whole.length >= FEW || (whole.length > 0 && terms.length < SENTENCE))) return []
  const known = new Set(whole.map((match) => match.entry_id))
  const partial = await selectPartialMatches(client, { text, terms, locale })
  return partial.filter((match) => !known.has(match.entry_id))
}

function fits(match: Match, { kind, place, year }: Pick<SearchQuery, 'kind' | 'place' | 'year'>): boolean {
  return (
    (kind === undefined || match.kind === kind) &&
    (place === undefined || match.places.includes(place)) &&
    (year === undefined || match.years.includes(year))
  )
}

function count(values: string[]): Facet[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, n]) => ({ value, count: n }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function withoutCitations(text: string): string {
  return findCitations(text)
    .reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
    .trim()
}

async function toHits(client: Database, matches: Match[], query: string, tokens: string[]): Promise<Hit[]> {
  const documents = await client.searchDocument.findMany({
    where: { OR: matches.map(({ entry_id, locale }) => ({ entryId: entry_id, locale })) },
  })
  const byId = new Map(documents.map((document) => [document.entryId, document]))
  return matches.flatMap(({ entry_id, kind, locale }) => {
    const document = byId.get(entry_id)
    if (!document) return []
    const { slug, path, title, summary, body } = document
    return [
      {
        kind,
        slug,
        path,
        language: locale === 'es' ? 'es' : 'en',
        title,
        snippet: snippet([summary, body].filter(Boolean).join(' · '), query, tokens),
      },
    ]
  })
}
