import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { isDatabaseAway } from '@/lib/db/is-database-away'
import { transact } from '@/lib/db/transact'
import type { FetchSafely } from '@/lib/fetching/fetch-safely'
import { enrolSources } from '@/lib/sources/enrol-sources'
import { lookAtSource, type Sight } from '@/lib/sources/look-at-source'
import { noteSight } from '@/lib/sources/note-sight'
import { takeDueSource, type TakenSource } from '@/lib/sources/take-due-source'
import { afterFailure } from '@/lib/sources/watch-plan'

/** Looks in one round: a round is short, so that a server that stops waits for little. */
const MOST = 4

/**
 * One round of the watch: gives new sources their row, then looks at those whose time has come, oldest first, one after
 * the other. Answers how many were looked at. Servers share the rows; no host is asked twice within the gap. What breaks at
 * one source is written into its row and keeps none of the others waiting; it is thrown when the round is over.
 */
export async function lookAtDueSources(
  client: PrismaClient,
  fetch: FetchSafely,
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  await enrolSources(client, now)
  const faults: unknown[] = []
  let looked = 0
  for (; looked < MOST; looked += 1) {
    if (signal?.aborted === true) break
    const source = await takeDueSource(client, now)
    if (source === null) break
    try {
      await look(client, source, fetch, now)
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      await noteFault(client, source, now)
      faults.push(error)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Sources could not be looked at.')
  return looked
}

/** An error of ours at one source: it is left for a day, so that the others come to their turn. */
async function noteFault(client: PrismaClient, { sourceId, nextAt }: TakenSource, now: Date): Promise<void> {
  await client.watch.updateMany({
    where: { sourceId, nextAt },
    data: { trouble: 'fault', nextAt: new Date(now.getTime() + afterFailure(1)) },
  })
}

/** Looks at one source now, because somebody asked. `busy`: its host was asked a moment ago. */
export async function lookAtOneSource(
  client: PrismaClient,
  actor: SignedIn,
  sourceId: string,
  fetch: FetchSafely,
  now: Date,
): Promise<Result<Sight['found'], 'refused' | 'missing' | 'busy'>> {
  if (!may(actor, 'keepSources')) return fail('refused')
  await enrolSources(client, now)
  if ((await client.watch.findUnique({ where: { sourceId } })) === null) return fail('missing')
  const source = await takeDueSource(client, now, sourceId)
  if (source === null) return fail('busy')
  const sight = await look(client, source, fetch, now, actor)
  return succeed(sight.found)
}

async function look(
  client: PrismaClient,
  source: TakenSource,
  fetch: FetchSafely,
  now: Date,
  actor?: SignedIn,
): Promise<Sight> {
  const sight = await lookAtSource(source, fetch)
  await transact(client, async (tx) => {
    // Another server may have it by now, when this one slept longer than its lease.
    const mine = await tx.$executeRaw`
      SELECT 1 FROM watch WHERE source_id = ${source.sourceId} AND next_at = ${source.nextAt} FOR UPDATE`
    if (mine > 0) await noteSight(tx, source, sight, now)
    const event = {
      act: 'source.looked-at',
      entryId: source.sourceId,
      detail: { found: sight.found },
    } as const
    if (actor !== undefined) await recordEvent(tx, { at: now, actor, ...event })
    return succeed(null)
  })
  return sight
}
