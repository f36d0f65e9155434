import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { expireTags } from '@/lib/cache/expire-tags'
import { recordChange } from '@/lib/changes/record-change'
import type { Database } from '@/lib/db/client'
import { hideEntry, hideTranslation } from '@/lib/revisions/hide-entry'
import { admits, type State } from '@/lib/revisions/state'
import { tagsOfEntry } from '@/lib/revisions/tags-of-entry'
import { unscheduleIn } from '@/lib/revisions/unschedule-revision'
import { targetsOf } from '@/lib/revisions/write-refs'

export interface Withdrawn {
  /** Tags of every document that must be drawn again. */
  tags: string[]
  /** Whether a text was to be published at a time, and is no longer. */
  isUnscheduled: boolean
}

export interface TakenBack {
  actor: Actor
  /** Locked (`lockEntry`). */
  entry: { id: string; kind: string; slug: string }
  /** `en` takes it back in every language, another that translation alone. */
  locale: string
  /** What readers are told. */
  reason: string
}

/**
 * Takes an entry, or a translation of it, from readers, with its reason, in the caller's transaction: whoever may was asked
 * before. One that nobody could read is only kept from being published.
 */
export async function takeBack(
  tx: Database,
  { actor, entry, locale, reason }: TakenBack,
  now: Date,
): Promise<Withdrawn> {
  const languages = locale === 'en' ? {} : { locale }
  // What was planned before must not bring the entry back by itself.
  const scheduled = await tx.revision.findMany({
    where: { headOf: { entryId: entry.id, ...languages }, state: 'scheduled' },
    select: { id: true, entryId: true },
  })
  for (const revision of scheduled) await unscheduleIn(tx, { actor, revision, because: 'withdrawn' }, now)
  const shown = await tx.revision.findMany({
    where: { publishedOf: { entryId: entry.id, ...languages } },
    orderBy: { locale: 'asc' },
  })
  const targets: string[] = []
  for (const revision of shown) {
    if (!admits(revision.state as State, 'withdraw'))
      throw new Error(`${revision.id} is public and ${revision.state}`)
    targets.push(...(await targetsOf(tx, revision.id)))
    await tx.revision.update({ where: { id: revision.id }, data: { state: 'withdrawn' } })
    await tx.withdrawal.create({
      data: { revisionId: revision.id, at: now, reason, userId: userIdOf(actor) },
    })
  }
  await tx.edition.updateMany({ where: { entryId: entry.id, ...languages }, data: { publishedId: null } })
  await (locale === 'en' ? hideEntry(tx, entry) : hideTranslation(tx, entry, locale))
  const tags = tagsOfEntry(entry, targets)
  await expireTags(tx, tags)
  for (const { id } of shown)
    await recordChange(tx, {
      at: now,
      act: 'withdrawal',
      entryId: entry.id,
      revisionId: id,
      reason: 'withdrawn',
      note: reason,
    })
  const [first] = shown
  if (first !== undefined)
    await recordEvent(tx, {
      at: now,
      actor,
      act: 'revision.withdrawn',
      entryId: entry.id,
      revisionId: first.id,
      detail: { version: first.version, reason },
    })
  return { tags, isUnscheduled: scheduled.length > 0 }
}
