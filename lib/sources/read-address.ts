import type { SignedIn } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { keepCapture } from '@/lib/sources/keep-capture'
import { plainUrl } from '@/lib/sources/plain-url'

/** How long what was read waits for its source to be saved. */
const WAITS_MS = 24 * 3_600_000

/** What an address answered to somebody who begins a source from it. */
export interface ReadAnswer {
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
  text: string
}

/** Holds what `url` answered to `userId` until they save its source; null forgets what was held. In the act's transaction. */
export async function holdAnswer(
  tx: Database,
  userId: string,
  url: string,
  answer: ReadAnswer | null,
  now: Date,
): Promise<void> {
  await tx.readAddress.deleteMany({ where: { userId } })
  if (answer !== null && answer.bytes.byteLength > 0)
    await tx.readAddress.create({ data: { userId, url, at: now, ...answer } })
}

/** Forgets what nobody saved a source for in time. */
export async function forgetAnswers(client: Database, now: Date): Promise<void> {
  await client.readAddress.deleteMany({ where: { at: { lt: new Date(now.getTime() - WAITS_MS) } } })
}

/**
 * Keeps what was read from its address as the first capture of a source that its reader saves, dated when it was read,
 * so that quotations are checked against what they saw. Answers whether there was something to keep; a source that was
 * given another address meanwhile is none of it.
 */
export async function keepAnswer(
  tx: Database,
  actor: SignedIn,
  source: { sourceId: string; url: string | undefined },
  now: Date,
): Promise<boolean> {
  const url = source.url ?? ''
  const held = await tx.readAddress.findUnique({ where: { userId: actor.id } })
  if (held === null || plainUrl(url) === '' || plainUrl(held.url) !== plainUrl(url)) return false
  await tx.readAddress.delete({ where: { userId: actor.id } })
  if (now.getTime() - held.at.getTime() > WAITS_MS) return false
  const { at, mediaType, bytes, text } = held
  const kept = await keepCapture(
    tx,
    actor,
    { sourceId: source.sourceId, url, at, mediaType, bytes, text },
    now,
  )
  return kept.ok && kept.value.isNew
}
