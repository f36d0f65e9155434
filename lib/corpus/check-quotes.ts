import { claimsOf } from '@/lib/claims/claims-of'
import { hasQuote, plainQuote } from '@/lib/claims/has-quote'
import type { CorpusEntry, FileProblem } from '@/lib/corpus/corpus'
import { kindNamed } from '@/lib/entries/registry'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'

/**
 * Compares quotations, character for character, with the captures of their sources: `captures` maps the SHA-256 that a source
 * records to the text. What counts as the same character is said at `plainQuote`. Also answers how many were compared,
 * since a source without capture cannot be.
 */
export function checkQuotes(
  entries: readonly CorpusEntry[],
  captures: ReadonlyMap<string, string>,
): { compared: number; problems: FileProblem[] } {
  const texts = new Map<string, string>()
  for (const { kind, slug, snapshot } of entries) {
    const capture =
      kind === 'source' ? captures.get((snapshot as SourceSnapshot).capture?.sha256 ?? '') : undefined
    if (capture !== undefined) texts.set(slug, plainQuote(capture))
  }
  const quotes = entries.flatMap((entry) =>
    claimsOf(kindNamed(entry.kind), entry.snapshot).flatMap((claim) =>
      claim.citations.flatMap(({ source, quote }) => {
        const text = texts.get(source)
        return quote === undefined || text === undefined
          ? []
          : [{ entry, path: claim.path, source, quote, text }]
      }),
    ),
  )
  const problems = quotes
    .filter(({ quote, text }) => !hasQuote(text, quote))
    .map(({ entry, path, source, quote }) => ({
      file: entry.path,
      path,
      message: `Quotes “${quote}”, which ${source} does not have.`,
    }))
  return { compared: quotes.length, problems }
}
