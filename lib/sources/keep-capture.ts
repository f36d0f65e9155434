import { createHash } from 'node:crypto'
import { recordEvent } from '@/lib/audit/record-event'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database } from '@/lib/db/client'

/** What is kept of a source. */
export interface ToCapture {
  /** Entry id of the source. */
  sourceId: string
  /** Where it came from; empty for a file or text that was handed in. */
  url: string
  /** When it was answered, if that was before now. */
  at?: Date
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
  /** The words in it; empty when none could be read. */
  text: string
}

export type CaptureFailure = 'refused' | 'missing' | 'empty'

/** The SHA-256 of bytes, lower-case hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Keeps bytes of a source privately, with their hash, the words in them, who captured them and when. They are never
 * published and stand in no release. The same bytes from the same place as last time are not kept twice: `isNew` is
 * false then. Writes its audit event in the transaction that is given.
 */
export async function keepCapture(
  tx: Database,
  actor: Actor,
  { sourceId, url, at, mediaType, bytes, text }: ToCapture,
  now: Date,
): Promise<Result<{ id: string; sha256: string; isNew: boolean }, CaptureFailure>> {
  if (!may(actor, 'keepSources')) return fail('refused')
  if (bytes.byteLength === 0) return fail('empty')
  const source = await tx.entry.findUnique({ where: { id: sourceId }, select: { kind: true } })
  if (source?.kind !== 'source') return fail('missing')
  const sha256 = hashOf(bytes)
  const newest = await tx.capture.findFirst({
    where: { sourceId, url },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, sha256: true },
  })
  if (newest?.sha256 === sha256) return succeed({ id: newest.id, sha256, isNew: false })
  const { id } = await tx.capture.create({
    data: {
      sourceId,
      url,
      at: at ?? now,
      userId: userIdOf(actor),
      mediaType: mediaType.slice(0, 100),
      bytes,
      sha256,
      text,
    },
    select: { id: true },
  })
  await recordEvent(tx, {
    at: now,
    actor,
    act: 'source.captured',
    entryId: sourceId,
    detail: { sha256, bytes: bytes.byteLength, url },
  })
  return succeed({ id, sha256, isNew: true })
}
