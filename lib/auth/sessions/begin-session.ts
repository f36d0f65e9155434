import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import { whence } from '@/lib/auth/whence'

/** How somebody came in. */
export type Means = 'password' | 'totp' | 'recovery-code' | 'link' | 'oidc' | 'passkey'

/** The browser at the other end, as it says of itself. */
export interface Device {
  /** Network address; null when nobody knows it. */
  address: string | null
  userAgent: string
}

/** Ended and expired sessions are forgotten after this long; the audit log remembers. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000

/** Begins a session of `user` on one device, and says so in the audit log. Returns its id, for the cookie. */
export async function beginSession(
  tx: Database,
  user: SignedIn,
  { means, device }: { means: Means; device: Device },
  now: Date,
): Promise<string> {
  await tx.session.deleteMany({
    where: { userId: user.id, createdAt: { lt: new Date(now.getTime() - KEPT_MS) } },
  })
  const { id } = await tx.session.create({
    data: {
      userId: user.id,
      createdAt: now,
      seenAt: now,
      address: device.address?.slice(0, 100) ?? null,
      userAgent: device.userAgent.slice(0, 400),
      means,
    },
    select: { id: true },
  })
  await recordEvent(tx, {
    at: now,
    actor: user,
    act: 'session.started',
    detail: { means, ...whence(device.address) },
  })
  return id
}
