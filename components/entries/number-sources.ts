import type { Citation } from '@/lib/core/citation'

/** A claim on the page, with what it leans on. Prose and structured fields alike. */
export interface CitedClaim {
  id: string
  citations: readonly Citation[]
}

/** One numbered mark after a claim. */
export interface SourceMarkView {
  number: number
  slug: string
  locator?: string | undefined
  /** `id` of the mark itself, for the way back. */
  markId: string
}

/** A source in the list, with every claim of the page that leans on it. */
export interface NumberedSource {
  number: number
  slug: string
  uses: { markId: string; claimId: string; locator?: string | undefined; quote?: string | undefined }[]
}

export interface PageSources {
  sources: NumberedSource[]
  /** Marks of a claim in the order of its citations; empty for a claim that is not on the page or cites nothing. */
  marksOf(claimId: string): SourceMarkView[]
}

/** `id` of a source in the list at the foot of a page. */
export function sourceAnchor(number: number): string {
  return `source-${number}`
}

/** `id` of the mark of a claim's citation, counted from 0: where a link to the claim leads. */
export function markAnchor(claimId: string, index: number): string {
  return `cite-${claimId}-${index + 1}`
}

/**
 * Numbers the sources of a page in the order in which its claims first lean on them. Pass the claims in the order of the page,
 * each once: marks anywhere on the page (tables, prose, timeline) then agree with the list at its foot.
 */
export function numberSources(claims: readonly CitedClaim[]): PageSources {
  const sources = new Map<string, NumberedSource>()
  const marks = new Map<string, SourceMarkView[]>()
  for (const claim of claims) {
    if (marks.has(claim.id)) continue
    marks.set(
      claim.id,
      claim.citations.map((citation, index) => {
        const source = sources.get(citation.source) ?? {
          number: sources.size + 1,
          slug: citation.source,
          uses: [],
        }
        sources.set(citation.source, source)
        const markId = markAnchor(claim.id, index)
        source.uses.push({ markId, claimId: claim.id, locator: citation.locator, quote: citation.quote })
        return { number: source.number, slug: source.slug, locator: citation.locator, markId }
      }),
    )
  }
  return { sources: [...sources.values()], marksOf: (claimId) => marks.get(claimId) ?? [] }
}
