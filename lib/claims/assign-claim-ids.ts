import { birthOf, type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import { similarity } from '@/lib/claims/similarity'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import { fingerprint } from '@/lib/core/fingerprint'

/** Two wordings share at least this much when one is an edit of the other. */
const SAME_CLAIM = 0.5

type Contract<S extends CommonSnapshot> = Pick<EntryKind<S>, 'prose' | 'sourcedFields'>

/**
 * `next` with the claim ids that it inherits from `base`: a claim keeps its id when other text moves, and takes it along
 * when its own words are edited. Only ids that differ from the claim's own fingerprint are written down, so that text
 * written by hand needs none.
 */
export function assignClaimIds<S extends CommonSnapshot>(kind: Contract<S>, base: S | null, next: S): S {
  if (base === null) return { ...next, claimIds: {} }
  const before = claimsOf(kind, base)
  const after = claimsOf(kind, { ...next, claimIds: {} })
  const inherited = match(before, after)
  const taken = new Set([...inherited.values()].map(birthOf))
  const claimIds: Record<string, string> = {}
  for (const claim of after) {
    const from = inherited.get(claim.key)
    const birth = from ? birthOf(from) : freshId(claim.key, taken)
    if (birth !== claim.key) claimIds[claim.key] = birth
  }
  return { ...next, claimIds }
}

/** Pairs claims: unchanged ones first, then the most alike, each once. Keys of `after` to claims of `before`. */
function match(before: ClaimView[], after: ClaimView[]): Map<string, ClaimView> {
  const pairs = new Map<string, ClaimView>()
  const left = new Map(before.map((claim) => [claim.key, claim]))
  for (const claim of after) {
    const same = left.get(claim.key)
    if (!same) continue
    pairs.set(claim.key, same)
    left.delete(claim.key)
  }
  const open = after.filter((claim) => !pairs.has(claim.key) && isProse(claim))
  const candidates = open
    .flatMap((claim) =>
      [...left.values()].filter(isProse).map((old) => ({ claim, old, score: score(old, claim) })),
    )
    .filter(({ score: likeness }) => likeness >= SAME_CLAIM)
    .sort((a, b) => b.score - a.score)
  for (const { claim, old } of candidates) {
    if (pairs.has(claim.key) || !left.has(old.key)) continue
    pairs.set(claim.key, old)
    left.delete(old.key)
  }
  return pairs
}

// A claim rarely moves between fields: of two equally alike, the one in the same field is the older self.
function score(old: ClaimView, claim: ClaimView): number {
  return similarity(old.text, claim.text) + (old.path === claim.path ? 0.05 : 0)
}

function isProse(claim: ClaimView): boolean {
  return claim.path === 'summary' || claim.path === 'body'
}

/** The claim's own fingerprint, unless an edited claim was born with that one. */
function freshId(key: string, taken: Set<string>): string {
  let id = key
  while (taken.has(id)) id = fingerprint(`${id}+`)
  taken.add(id)
  return id
}
