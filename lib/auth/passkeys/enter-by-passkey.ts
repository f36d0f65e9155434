import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { recordEvent } from '@/lib/audit/record-event'
import { ANONYMOUS } from '@/lib/auth/actor'
import { enter, type Entrance } from '@/lib/auth/enter'
import { holdPerson } from '@/lib/auth/hold-person'
import { makeChallenge, type OpenChallenge, takeChallenge } from '@/lib/auth/passkeys/challenge'
import type { SignedChallenge } from '@/lib/auth/passkeys/credential-json'
import type { PasskeySite } from '@/lib/auth/passkeys/passkey-site'
import { handleText } from '@/lib/auth/passkeys/user-handle'
import type { Device } from '@/lib/auth/sessions/begin-session'
import { giveBack } from '@/lib/auth/take-turn'
import { recordThrottled, takePasskey } from '@/lib/auth/throttle'
import { whence } from '@/lib/auth/whence'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'

/** What the browser is asked to sign (`PublicKeyCredential.parseRequestOptionsFromJSON`). */
export type RequestOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>

/** Asks for any passkey of this site; whose it is, the passkey says. */
export async function askToSignIn(
  client: Database,
  site: PasskeySite,
  now: Date,
): Promise<{ id: OpenChallenge['id']; options: RequestOptions }> {
  const { id, challenge } = await makeChallenge(client, null, now)
  const options = await generateAuthenticationOptions({
    rpID: site.rpId,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    userVerification: 'required',
  })
  return { id, options }
}

/** What a browser signed. */
export interface PasskeyAnswer {
  challengeId: string | null
  credential: SignedChallenge
  device: Device
}

export type PasskeyFailure = { type: 'refused' } | { type: 'throttled'; retryAfter: number }

/**
 * Lets in whose passkey signed the challenge. Its user was verified by PIN, finger or face, and has the device: these
 * are two factors, and no code follows. Each refusal stands in the log with its reason; the browser hears none.
 */
export async function enterByPasskey(
  client: PrismaClient,
  site: PasskeySite,
  { challengeId, credential, device }: PasskeyAnswer,
  now: Date,
): Promise<Result<Entrance, PasskeyFailure>> {
  const attempt = await takePasskey(client, credential.id, device.address, now)
  if (attempt.retryAfter > 0) {
    await recordThrottled(client, attempt, whence(device.address), now)
    return fail({ type: 'throttled', retryAfter: attempt.retryAfter })
  }
  const challenge = await takeChallenge(client, challengeId, null, now)
  const passkey = await client.passkey.findUnique({
    where: { credentialId: credential.id },
    include: { user: { select: { passwordHash: true } } },
  })
  const signed: Result<Signed, Why> =
    challenge === null
      ? fail({ why: 'challenge' })
      : passkey === null
        ? fail({ why: 'unknown' })
        : credential.response.userHandle !== handleText(passkey.userId)
          ? fail({ why: 'user handle' })
          : await verify(credential, challenge, passkey.publicKey, site)
  return client.$transaction(async (tx) => {
    const refuse = async (why: string) => {
      const account = passkey?.userId ?? null
      const detail = { account, means: 'passkey', why, ...whence(device.address) }
      await recordEvent(tx, { at: now, actor: ANONYMOUS, act: 'sign-in.refused', detail })
      return fail({ type: 'refused' as const })
    }
    if (!signed.ok) return refuse(signed.failure.why)
    if (passkey === null) return refuse('unknown')
    const user = await holdPerson(tx, passkey.userId, passkey.user.passwordHash)
    if (user === null) return refuse('account')
    if (!(await countUp(tx, credential.id, signed.value, now))) return refuse('counter')
    await giveBack(tx, attempt.ids)
    return succeed(await enter(tx, user, { means: 'passkey', device }, now))
  })
}

interface Why {
  why: string
}

interface Signed {
  counter: bigint
  backedUp: boolean
}

async function verify(
  credential: SignedChallenge,
  challenge: string,
  publicKey: Uint8Array<ArrayBuffer>,
  site: PasskeySite,
): Promise<Result<Signed, Why>> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: credential,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      // The counter is judged below, where of two answers at once one comes second.
      credential: { id: credential.id, publicKey, counter: 0 },
    })
    if (!verified) return fail({ why: 'signature' })
    const { newCounter, credentialBackedUp } = authenticationInfo
    return succeed({ counter: BigInt(newCounter), backedUp: credentialBackedUp })
  } catch (error) {
    return fail({ why: (error instanceof Error ? error.message : String(error)).slice(0, 300) })
  }
}

/**
 * Notes the use of a passkey; false when it says that it signed no more often than is known, which a copy would, or when it
 * is gone. Those that always say 0 do not count (WebAuthn, section 6.1.1).
 */
async function countUp(
  tx: Database,
  credentialId: string,
  { counter, backedUp }: Signed,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.passkey.updateMany({
    where: { credentialId, OR: [{ counter: { lt: counter } }, ...(counter === 0n ? [{ counter: 0n }] : [])] },
    data: { counter, backedUp, lastUsedAt: now },
  })
  return count === 1
}
