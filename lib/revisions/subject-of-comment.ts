import { claimsOf } from '@/lib/claims/claims-of'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'

/** What a comment is about: the whole entry (an empty path), a field, or a claim of a field. */
export interface CommentSubject {
  path: string
  claimId: string | null
}

/**
 * Reads `about` as a form says it: nothing, `field:<path>` or `claim:<id>`, against the texts in which it may stand, the
 * newest first. Null when there is no such field or claim in any.
 */
export function subjectOfComment(
  kind: EntryKind,
  snapshots: readonly CommonSnapshot[],
  about: string,
): CommentSubject | null {
  if (about === '') return { path: '', claimId: null }
  const [, what, name = ''] = /^(field|claim):(.{1,300})$/su.exec(about) ?? []
  if (what === 'field') {
    const isKnown = snapshots.some((snapshot) => Object.hasOwn(snapshot, name.split('.')[0] ?? ''))
    return isKnown ? { path: name, claimId: null } : null
  }
  if (what !== 'claim') return null
  for (const snapshot of snapshots) {
    const claim = claimsOf(kind, snapshot).find(({ id }) => id === name)
    if (claim) return { path: claim.path, claimId: name }
  }
  return null
}
