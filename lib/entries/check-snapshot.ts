import { parseProse } from '@/lib/claims/parse-prose'
import { proseLimitProblem } from '@/lib/claims/prose-limits'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { Problem } from '@/lib/core/problem'
import { type Ref, refText } from '@/lib/core/ref'
import { refsOf } from '@/lib/entries/refs-of'

/**
 * Everything that blocks publishing a well-formed snapshot: uncited claims, refs to nothing, and what its kind demands.
 * `exists` answers whether a ref names something published (or published together with this).
 */
export function checkSnapshot<S extends CommonSnapshot>(
  kind: EntryKind<S>,
  snapshot: S,
  exists: (ref: Ref) => boolean,
): Problem[] {
  return [
    ...kind.prose(snapshot).flatMap(({ path, markdown }) => checkProse(path, markdown)),
    ...kind
      .sourcedFields(snapshot)
      .filter((field) => field.mustCite && field.citations.length === 0)
      .map((field) => ({ path: field.path, message: `Says “${shorten(field.text)}” without a source.` })),
    ...refsOf(kind, snapshot)
      .filter((ref) => !exists(ref))
      .map((ref) => ({ path: ref.path, message: `Points at ${refText(ref)}, which is not published.` })),
    ...kind.check(snapshot),
  ]
}

function checkProse(path: string, markdown: string): Problem[] {
  const limit = proseLimitProblem(markdown)
  if (limit !== null) return [{ path, message: limit }]
  return parseProse(markdown, path).unsourced.map((text) => ({
    path,
    message: `Ends uncited: “${shorten(text)}”. Close it with a citation mark, or set it in :::framing.`,
  }))
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 60)} … ${text.slice(-16)}`
}
