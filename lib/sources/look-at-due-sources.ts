import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { FetchSafely } from '@/lib/fetching/fetch-safely'
import { enrolSources } from '@/lib/sources/enrol-sources'
import { lookAtSource, type Sight } from '@/lib/sources/look-at-source'
import { noteSight } from '@/lib/sources/note-sight'
import { takeDueSource, type TakenSource } from '@/lib/sources/take-due-source'

/** Looks in one round: a round is short, so that a server that stops waits for little. */
const MOST = 4

/**
 * One round of the watch: gives new sources their row, then looks at those whose time has come, oldest first, one after
 * the other. Answers how many were looked at. Servers share the rows; no host is asked twice within the gap.
 */
export async function lookAtDueSources(
  client: PrismaClient,
  fetch: FetchSafely,
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  await enrolSources(client, now)
  for (let looked = 0; looked < MOST; looked += 1) {
    if (signal?.aborted === true) return looked
    const source = await takeDueSource(client, now)
    if (source === null) return looked
    await look(client, source, fetch, now)
  }
  return MOST
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
  const sight = await look(client, source, fetch, now)
  await recordEvent(client, {
    at: now,
    actor,
    act: 'source.looked-at',
    entryId: sourceId,
    detail: { found: sight.found },
  })
  return succeed(sight.found)
}

async function look(
  client: PrismaClient,
  source: TakenSource,
  fetch: FetchSafely,
  now: Date,
): Promise<Sight> {
  const sight = await lookAtSource(source, fetch)
  await transact(client, async (tx) => {
    // Another server may have it by now, when this one slept longer than its lease.
    const mine = await tx.$executeRaw`
      SELECT 1 FROM watch WHERE source_id = ${source.sourceId} AND next_at = ${source.nextAt} FOR UPDATE`
    if (mine > 0) await noteSight(tx, source, sight, now)
    return succeed(null)
  })
  return sight
}
