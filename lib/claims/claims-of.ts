import { parseProse } from '@/lib/claims/parse-prose'
import type { Citation } from '@/lib/core/citation'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import { fingerprint } from '@/lib/core/fingerprint'
import { rememberTexts } from '@/lib/core/remember-texts'

/** A claim of a snapshot, with the id under which it is cited. */
export interface ClaimView {
  /** `<entry id>-<fingerprint>`: permanent, also when the words change. */
  id: string
  /** Fingerprint of the claim as it now stands; equals the id's second half until its words change. */
  key: string
  /** `summary`, `body`, or the path of a sourced field. */
  path: string
  text: string
  citations: Citation[]
  /** Order among the claims of its field. */
  index: number
}

// The page of a city asks for the claims of every federal policy, and so does the next. What is kept of a text is little beside its tree.
const claimsIn = rememberTexts((markdown) => parseProse(markdown, '').claims, 4_000_000)

/** All claims of `snapshot`, prose first, in the order of the text. Pure: a version's claims never change. */
export function claimsOf<S extends CommonSnapshot>(
  kind: Pick<EntryKind<S>, 'prose' | 'sourcedFields'>,
  snapshot: S,
): ClaimView[] {
  const seen = new Map<string, number>()
  const keyed = (seed: string): string => {
    const count = (seen.get(seed) ?? 0) + 1
    seen.set(seed, count)
    return fingerprint(count === 1 ? seed : `${seed}\n#${count}`)
  }
  const named = (key: string) => `${snapshot.id}-${snapshot.claimIds[key] ?? key}`
  const prose = kind
    .prose(snapshot)
    .flatMap((field) => claimsIn(field.markdown).map((claim) => ({ ...claim, path: field.path })))
  const claims = prose.map(({ path, text, citations, index }) => {
    const key = keyed(`${path}\n${text.normalize('NFC').toLowerCase()}`)
    return { id: named(key), key, path, text, citations: [...citations], index }
  })
  const fields = kind.sourcedFields(snapshot).filter((field) => field.citations.length > 0)
  return claims.concat(
    fields.map(({ path, text, citations }) => {
      const key = keyed(path)
      return { id: named(key), key, path, text, citations, index: 0 }
    }),
  )
}

/** The second half of a claim's id: the fingerprint that it was born with, or that of the claim whose id it carries on. */
export function birthOf(claim: Pick<ClaimView, 'id'>): string {
  return claim.id.slice(claim.id.indexOf('-') + 1)
}
