import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { RevisionFailure } from '@/lib/revisions/failure'

export interface ReviewDateInput {
  actor: SignedIn
  entryId: string
  locale: Locale
  /** Empty for the whole entry. */
  claimId: string
  /** A day, `2027-03-01`; null takes the date away. */
  on: string | null
}

/** Says by which day an entry in a language, or one claim of it, has to be looked at again. */
export async function setReviewDate(
  client: PrismaClient,
  input: ReviewDateInput,
  now: Date,
): Promise<Result<{ on: string | null }, RevisionFailure>> {
  return transact(client, async (tx) => {
    const { actor, entryId, locale, claimId, on } = input
    if (!may(actor, 'attest'))
      return fail<RevisionFailure>({ type: 'refused', why: 'Only editors set review dates.' })
    if ((await tx.edition.count({ where: { entryId, locale } })) === 0)
      return fail<RevisionFailure>({ type: 'missing' })
    const claim =
      claimId === '' ? undefined : await tx.claim.findFirst({ where: { id: claimId, entryId, locale } })
    if (claim === null) return fail<RevisionFailure>({ type: 'missing' })
    // A day for a claim that has left the text would never be listed; one that is there already can still go.
    if (on !== null && claim?.position === null)
      return fail<RevisionFailure>({
        type: 'refused',
        why: 'This claim is not in the public text any more.',
      })
    const kept = await keepReviewDate(tx, input, now)
    if (!kept.ok) return kept
    const detail = { locale, claim: claimId, on }
    await recordEvent(tx, { at: now, actor, act: 'entry.review-date-set', entryId, detail })
    return succeed({ on })
  })
}

/** Writes or takes away a review date, in the transaction of who has asked whether the actor may. */
export async function keepReviewDate(
  tx: Database,
  { actor, entryId, locale, claimId, on }: ReviewDateInput,
  now: Date,
): Promise<Result<null, RevisionFailure>> {
  if (on === null) {
    await tx.reviewDate.deleteMany({ where: { entryId, locale, claimId } })
    return succeed(null)
  }
  const day = /^\d{4}-\d\d-\d\d$/.test(on) ? new Date(`${on}T00:00:00Z`) : null
  if (day === null || Number.isNaN(day.getTime()) || dayOf(day) !== on)
    return invalid('Write a day such as 2027-03-01.')
  if (on <= dayOf(now)) return invalid('Choose a day to come.')
  const values = { on: day, userId: actor.id, setAt: now }
  await tx.reviewDate.upsert({
    where: { entryId_locale_claimId: { entryId, locale, claimId } },
    create: { entryId, locale, claimId, ...values },
    update: values,
  })
  return succeed(null)
}

function invalid(message: string): Result<never, RevisionFailure> {
  return fail({ type: 'invalid', problems: [{ path: 'on', message }] })
}
