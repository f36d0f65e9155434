import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import { parseProse } from '@/lib/claims/parse-prose'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import { fieldsOf } from '@/lib/forms/fields-of'
import { titleOfPath } from '@/lib/forms/title-of-path'
import type { StretchDiff } from '@/lib/revisions/diff-prose'
import { diffSnapshots, type FieldDiff } from '@/lib/revisions/diff-snapshots'

/** A field that differs, in the words of the form, with the claims that it makes now. */
export interface FieldChange {
  title: string
  /** As comments name it: steps joined by dots. */
  path: string
  diff: FieldDiff
  /** Claims of the field as it reads now, in their order. */
  claims: { id: string; words: string }[]
  /** For prose, the claim of each stretch; null where a stretch makes none, or makes none any more. */
  claimOf: (string | null)[]
}

/** What differs between two texts of an entry in the fields that forms show, with the ids of the claims in it. */
export function diffView(kind: EntryKind, before: object, after: CommonSnapshot): FieldChange[] {
  const fields = fieldsOf(kind.schema)
  const claims = claimsOf(kind, after)
  const prose = kind.prose(after).map((field) => field.path)
  const shown = new Set(fields.flatMap((field) => (field.as === 'carried' ? [] : field.key)))
  const said = diffSnapshots(before, after, prose).filter((diff) => {
    const [first] = diff.path
    return saysSomething(diff) && first !== undefined && 'field' in first && shown.has(first.field)
  })
  return said.map((diff) => {
    const path = diff.path.map((step) => ('row' in step ? step.row : step.field)).join('.')
    const made = claims.filter((claim) => isWithin(claim.path, path))
    return {
      title: titleOfPath(fields, diff.path),
      path,
      diff,
      claims: made.map(({ id, text }) => ({ id, words: text })),
      claimOf: diff.as === 'prose' ? claimsOfStretches(diff.stretches, made) : [],
    }
  })
}

/** A list that came or went without anything in it is no change to anybody who reads. */
function saysSomething(diff: FieldDiff): boolean {
  return diff.as !== 'list' || diff.items.length > 0
}

/** Whether one of two paths leads through the other. */
export function isWithin(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
}

/** The stretches are cut as claims are, by their marks: the same words in the same order are the same claim. */
function claimsOfStretches(
  stretches: readonly StretchDiff[],
  claims: readonly ClaimView[],
): (string | null)[] {
  let next = 0
  return stretches.map(({ parts }) => {
    const now = parts.filter((part) => part.change !== 'removed').map((part) => part.text)
    const [first] = now.length === 0 ? [] : parseProse(now.join('').trim(), '').claims
    const at =
      first === undefined ? -1 : claims.findIndex(({ text }, index) => index >= next && text === first.text)
    if (at < 0) return null
    next = at + 1
    return claims[at]?.id ?? null
  })
}
