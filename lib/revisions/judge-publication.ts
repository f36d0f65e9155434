import type { Actor } from '@/lib/auth/actor'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database } from '@/lib/db/client'
import type { RevisionFailure } from '@/lib/revisions/failure'
import type { LockedRevision } from '@/lib/revisions/lock-head'
import { problemsOf } from '@/lib/revisions/problems-of'
import type { Reason } from '@/lib/revisions/reasons'
import { refuseApproval } from '@/lib/revisions/refuse-approval'

export interface Judgement {
  actor: Actor
  reason?: Reason | undefined
  singleEditor?: boolean
  /** See `PublishInput`. */
  alsoPublished?: ReadonlySet<string>
}

/** The newest version there was; null before the first. */
export type VersionBefore = Awaited<ReturnType<typeof latestVersion>>

/**
 * Whether `actor` may publish the locked revision and nothing in it stands in the way, asked alike when it is published and
 * when it is scheduled. Answers the version before.
 */
export async function judgePublication(
  tx: Database,
  revision: LockedRevision,
  { actor, reason, singleEditor = false, alsoPublished }: Judgement,
): Promise<Result<VersionBefore, RevisionFailure>> {
  const refusal = await refuseApproval(tx, revision, { actor, singleEditor })
  if (refusal !== null) return fail(refusal)
  const problems = await problemsOf(tx, revision, alsoPublished)
  if (problems.length > 0) return fail({ type: 'invalid', problems })
  const before = await latestVersion(tx, revision)
  if (before && !reason) {
    return fail({
      type: 'invalid',
      problems: [{ path: 'reason', message: 'Say why the published text changes.' }],
    })
  }
  return succeed(before)
}

function latestVersion(tx: Database, { entryId, locale }: LockedRevision) {
  return tx.revision.findFirst({
    where: { entryId, locale, version: { not: null } },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, publishedAt: true },
  })
}
