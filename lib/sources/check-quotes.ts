import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import { hasQuote, plainQuote } from '@/lib/claims/has-quote'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { Database } from '@/lib/db/client'
import { loadCaptureTexts } from '@/lib/sources/load-capture-texts'

/** Words in quotation marks that no capture of the claim's sources has. A warning: it keeps nothing from being published. */
export interface MissingQuote {
  /** Path of the field (`summary`, `body`, `provisions.detainers`), as in a claim and as `Problem.path`. */
  path: string
  claimId: string
  /** Which claim of its field, from 0, as `ClaimView.index`. */
  index: number
  /** The words, as they stand in the claim. */
  quote: string
  /** Slugs of the sources that were searched. */
  sources: string[]
}

/** Newest captured words by slug of the source, plain (`plainQuote`); several when a source has a page and files. */
export type CaptureTexts = ReadonlyMap<string, readonly string[]>

/**
 * The quotations of these claims that were not found. `quote` of a citation is searched in its own source. Words that
 * stand in quotation marks in the claim, three or more, are searched in all sources of the claim, and only when every
 * one of them was captured: otherwise they may well stand in the one that was not. Pure.
 */
export function missingQuotes(claims: readonly ClaimView[], texts: CaptureTexts): MissingQuote[] {
  return claims.flatMap(({ path, id, index, text, citations }) => {
    const given = citations.flatMap(({ source, quote }) =>
      quote === undefined ? [] : [{ quote, sources: [source] }],
    )
    const sources = [...new Set(citations.map(({ source }) => source))]
    const marked = citations.some(({ quote }) => quote !== undefined)
      ? []
      : quotedIn(text).map((quote) => ({ quote, sources }))
    return [...given, ...marked]
      .filter((each) => each.sources.length > 0 && each.sources.every((source) => texts.has(source)))
      .filter(
        (each) =>
          !each.sources.some((source) => texts.get(source)?.some((words) => hasQuote(words, each.quote))),
      )
      .map(({ quote, sources }) => ({ path, claimId: id, index, quote, sources }))
  })
}

/** Stretches of three words and more between quotation marks; fewer are a term more often than a quotation. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(/“([^“”]+)”|"([^"]+)"/g)]
    .map((match) => (match[1] ?? match[2] ?? '').replace(/[,.;]$/, '').trim())
    .filter((words) => words.split(/\s+/).length >= 3)
}

/**
 * The quotations of a snapshot that the newest captures of its sources do not have, for the edit page, the preview and
 * the review. Give the kind (`kindNamed(…)`) and a parsed snapshot; of a form that does not parse yet give what has
 * prose (as `loadPreview` does). To mark a claim in the text, match `path` and `index` with the claims of `claimsOf`.
 */
export async function checkQuotes<S extends CommonSnapshot>(
  client: Database,
  kind: Pick<EntryKind<S>, 'prose' | 'sourcedFields'>,
  snapshot: S,
): Promise<MissingQuote[]> {
  return checkQuotesOf(client, claimsOf(kind, snapshot))
}

/** The same, for claims that are at hand already. */
export async function checkQuotesOf(client: Database, claims: readonly ClaimView[]): Promise<MissingQuote[]> {
  const cited = [...new Set(claims.flatMap((claim) => claim.citations.map(({ source }) => source)))]
  if (cited.length === 0) return []
  const texts = await loadCaptureTexts(client, cited)
  const plain = new Map([...texts].map(([slug, words]) => [slug, words.map(plainQuote)]))
  return missingQuotes(claims, plain)
}
