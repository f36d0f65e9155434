import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { FetchFailure } from '@/lib/fetching/fetch-failure'
import type { FetchSafely } from '@/lib/fetching/fetch-safely'
import { wordsOf } from '@/lib/fetching/words-of'
import { type CaptureFailure, keepCapture } from '@/lib/sources/keep-capture'

export type CaptureUrlFailure =
  | { type: CaptureFailure }
  | { type: 'notFetched'; why: FetchFailure }
  | { type: 'status'; status: number }

/** Asks for the address of a source and keeps what it answers. Answers that are errors are not kept. */
export async function captureUrl(
  client: PrismaClient,
  actor: Actor,
  { sourceId, url }: { sourceId: string; url: string },
  fetch: FetchSafely,
  now: Date,
): Promise<Result<{ isNew: boolean; hasWords: boolean }, CaptureUrlFailure>> {
  if (!may(actor, 'keepSources')) return fail({ type: 'refused' })
  const answer = await fetch(url)
  if (!answer.ok) return fail({ type: 'notFetched', why: answer.failure })
  const { status, bytes } = answer.value
  if (status < 200 || status > 299) return fail({ type: 'status', status })
  const { text, mediaType } = await wordsOf(answer.value)
  return transact(client, async (tx) => {
    const kept = await keepCapture(tx, actor, { sourceId, url, mediaType, bytes, text }, now)
    if (!kept.ok) return fail({ type: kept.failure })
    return { ok: true, value: { isNew: kept.value.isNew, hasWords: text !== '' } }
  })
}
