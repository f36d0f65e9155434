import { THE_SITE } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { plainQuote } from '@/lib/claims/has-quote'
import { keepCapture } from '@/lib/sources/keep-capture'
import type { Sight } from '@/lib/sources/look-at-source'
import type { TakenSource } from '@/lib/sources/take-due-source'
import { claimsAtStake, openTask, settleTasks, type TaskDetail } from '@/lib/sources/tasks'
import { afterBar, afterFailure, afterRefusal, FAILURES_TO_GONE, PERIOD_MS } from '@/lib/sources/watch-plan'

/** Writes down what a look found: the row of `watch`, a capture of new bytes, and a task when an editor should look. In one transaction. */
export async function noteSight(tx: Database, source: TakenSource, sight: Sight, now: Date): Promise<void> {
  const { sourceId } = source
  switch (sight.found) {
    case 'same':
    case 'bytes': {
      const { status, etag, lastModified } = sight
      const sha256 = sight.found === 'bytes' ? sight.sha256 : source.sha256
      await settleTasks(tx, { act: 'source.gone', sourceId, note: 'It answers again.' }, now)
      if (sight.found === 'bytes') await noteBytes(tx, source, sight, now)
      const found = { status, etag, lastModified, sha256, failures: 0, trouble: '' }
      return write(tx, sourceId, { ...found, nextAt: later(now, PERIOD_MS) })
    }
    case 'refused': {
      const nextAt = later(now, afterRefusal(sight.retryAfter, now))
      return write(tx, sourceId, { status: sight.status, trouble: 'refused', nextAt })
    }
    case 'barred':
      return write(tx, sourceId, {
        status: null,
        trouble: sight.why,
        nextAt: later(now, afterBar(sight.why)),
      })
    case 'failed': {
      const failures = source.failures + 1
      if (failures === FAILURES_TO_GONE) {
        const is = { status: sight.status, sha256: null }
        const detail = await detailOf(tx, source, is, { before: '', now: '', words: 'gone' })
        await openTask(tx, { act: 'source.gone', sourceId, detail }, now)
      }
      const { status, why } = sight
      return write(tx, sourceId, {
        status,
        failures,
        trouble: why ?? 'status',
        nextAt: later(now, afterFailure(failures)),
      })
    }
  }
}

async function noteBytes(
  tx: Database,
  source: TakenSource,
  sight: Extract<Sight, { found: 'bytes' }>,
  now: Date,
) {
  const { sourceId, url } = source
  const before = await tx.capture.findFirst({
    where: { sourceId, url },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { sha256: true, text: true },
  })
  const known = source.sha256 ?? before?.sha256 ?? null
  const words = wordsSince(before?.text ?? '', sight.text)
  const isChanged = known !== null && known !== sight.sha256
  // What only moves the markup is not kept: pages with a new token on every visit would fill the disk.
  if (!isChanged || words !== 'same') {
    const { bytes, mediaType, text } = sight
    await keepCapture(tx, THE_SITE, { sourceId, url, mediaType, bytes, text }, now)
  }
  if (!isChanged) return
  const texts = { before: before?.text ?? '', now: sight.text, words }
  const detail = await detailOf(tx, { ...source, sha256: known }, sight, texts)
  const settled = words === 'same' ? { settled: 'Only what surrounds the words changed.' } : {}
  await openTask(tx, { act: 'source.changed', sourceId, detail, ...settled }, now)
}

function wordsSince(before: string, now: string): TaskDetail['words'] {
  if (before === '' || now === '') return 'unread'
  return plainQuote(before) === plainQuote(now) ? 'same' : 'changed'
}

async function detailOf(
  tx: Database,
  source: TakenSource,
  is: TaskDetail['is'],
  { words, ...texts }: { before: string; now: string; words: TaskDetail['words'] },
): Promise<TaskDetail> {
  return {
    url: source.url,
    was: { status: source.status, sha256: source.sha256 },
    is: { status: is.status, sha256: is.sha256 },
    words,
    ...(await claimsAtStake(tx, source.sourceId, texts)),
  }
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms)
}

async function write(
  tx: Database,
  sourceId: string,
  data: Parameters<Database['watch']['update']>[0]['data'],
) {
  await tx.watch.update({ where: { sourceId }, data })
}
