import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { expireHere } from '@/lib/cache/expire-here'
import { expireTags } from '@/lib/cache/expire-tags'
import type { Locale } from '@/lib/core/locale'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { tagOf } from '@/lib/entries/tags'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { keepReviewDate } from '@/lib/revisions/set-review-date'

export interface AttestInput {
  actor: SignedIn
  entryId: string
  locale: Locale
  /** The claim that was checked; empty for the whole entry. */
  claimId: string
  /** The published revision that was read; a newer one since is refused. */
  revisionId: string
  note?: string
  /** The day by which it is looked at again; null for no day. */
  nextOn: string | null
}

export const LONGEST_NOTE = 2_000

/**
 * Keeps for ever that somebody looked again and it is still true. Readers see day and name at the entry. Publishing does not
 * count as a check: a mended comma says nothing about the facts.
 */
export async function attest(
  client: PrismaClient,
  input: AttestInput,
  now: Date,
): Promise<Result<{ tags: string[] }, RevisionFailure>> {
  const result = await transact(client, (tx) => attestIn(tx, input, now))
  if (result.ok) expireHere(result.value.tags)
  return result
}

async function attestIn(
  tx: Database,
  { actor, entryId, locale, claimId, revisionId, note = '', nextOn }: AttestInput,
  now: Date,
): Promise<Result<{ tags: string[] }, RevisionFailure>> {
  if (!may(actor, 'attest'))
    return fail({ type: 'refused', why: 'Only editors say that an entry is still true.' })
  if (note.length > LONGEST_NOTE)
    return fail({
      type: 'invalid',
      problems: [{ path: 'note', message: `At most ${LONGEST_NOTE} characters.` }],
    })
  // Locked, so that nobody publishes another text in the meantime.
  const held = await tx.$executeRaw`
    SELECT 1 FROM edition WHERE entry_id = ${entryId} AND locale = ${locale} AND published_id = ${revisionId}::uuid FOR UPDATE`
  if (held === 0)
    return fail({ type: 'refused', why: 'Another version is public now, or none is. Look again.' })
  const claims = { id: claimId, entryId, locale, position: { not: null } }
  if (claimId !== '' && (await tx.claim.count({ where: claims })) === 0)
    return fail({ type: 'refused', why: 'This claim is not in the public text any more.' })
  const dated = await keepReviewDate(tx, { actor, entryId, locale, claimId, on: nextOn }, now)
  if (!dated.ok) return dated
  const userId = actor.id
  await tx.attestation.create({
    data: { entryId, locale, claimId, revisionId, userId, at: now, note: note.trim() },
  })
  const tags = [tagOf.entry(entryId)]
  await expireTags(tx, tags)
  const detail = { locale, claim: claimId, next: nextOn }
  await recordEvent(tx, { at: now, actor, act: 'entry.attested', entryId, revisionId, detail })
  return succeed({ tags })
}
