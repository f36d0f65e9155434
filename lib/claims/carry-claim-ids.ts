import { birthOf, type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'

type Contract<S extends CommonSnapshot> = Pick<EntryKind<S>, 'prose' | 'sourcedFields'>

/**
 * `translation` with the ids of the claims that it says in another language: a claim that has the id of one of
 * `original`'s claims keeps it, and of the others those with the same citations in the same field are paired in their
 * order, where both texts have equally many of them. Where they do not, nobody can tell which says which, and a claim
 * keeps an id of its own. Doing it twice changes nothing.
 */
export function carryClaimIds<S extends CommonSnapshot>(kind: Contract<S>, original: S, translation: S): S {
  const [from, into] = [claimsOf(kind, original), claimsOf(kind, translation)]
  const said = new Set(into.map(birthOf))
  const known = new Set(from.map(birthOf))
  const free = groupByMarks(from.filter((claim) => !said.has(birthOf(claim))))
  const open = groupByMarks(into.filter((claim) => !known.has(birthOf(claim))))
  const births = new Map(into.map((claim) => [claim.key, birthOf(claim)]))
  for (const [marks, claims] of open) {
    const originals = free.get(marks) ?? []
    if (originals.length !== claims.length) continue
    claims.forEach((claim, index) => births.set(claim.key, birthOf(originals[index] ?? claim)))
  }
  const claimIds = Object.fromEntries([...births].filter(([key, birth]) => key !== birth))
  return { ...translation, claimIds }
}

/** Claims by field and by what closes them: source and locator of each citation. */
function groupByMarks(claims: ClaimView[]): Map<string, ClaimView[]> {
  const groups = new Map<string, ClaimView[]>()
  for (const claim of claims) {
    const marks = claim.citations.map(({ source, locator }) => [source, locator ?? ''])
    const name = JSON.stringify([claim.path, marks])
    groups.set(name, [...(groups.get(name) ?? []), claim])
  }
  return groups
}
