import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import { recordEvent } from '@/lib/audit/record-event'
import type { SignedIn } from '@/lib/auth/actor'
import { makeChallenge, type OpenChallenge, takeChallenge } from '@/lib/auth/passkeys/challenge'
import type { CreatedCredential } from '@/lib/auth/passkeys/credential-json'
import type { PasskeySite } from '@/lib/auth/passkeys/passkey-site'
import { userHandle } from '@/lib/auth/passkeys/user-handle'
import { lockPeople } from '@/lib/auth/lock-people'
import { holdSession } from '@/lib/auth/sessions/hold-session'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database, PrismaClient } from '@/lib/db/client'

const SITE_NAME = 'Plainsight'
const MOST = 20

/** What the browser is asked to make (`PublicKeyCredential.parseCreationOptionsFromJSON`). */
export type CreationOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>

/**
 * Asks for a new passkey of `person`: one that verifies its user (PIN, finger, face) and is found without an address.
 * That it is them who asks, the caller has made sure.
 */
export async function askForPasskey(
  client: Database,
  person: SignedIn,
  site: PasskeySite,
  now: Date,
): Promise<{ id: OpenChallenge['id']; options: CreationOptions }> {
  const known = await client.passkey.findMany({
    where: { userId: person.id },
    select: { credentialId: true, transports: true },
  })
  const { id, challenge } = await makeChallenge(client, person.id, now)
  const options = await generateRegistrationOptions({
    rpName: SITE_NAME,
    rpID: site.rpId,
    userName: person.email,
    userDisplayName: person.name,
    userID: userHandle(person.id),
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map((one) => ({ id: one.credentialId, transports: one.transports })),
  })
  return { id, options }
}

/** What a browser made, and where. */
export interface NewPasskey {
  challengeId: string | null
  credential: CreatedCredential
  name: string
  /** The session in which it is added; one that ended meanwhile adds nothing. */
  sessionId: string | null
}

/** `gone`: not asked for here, or too long ago. `many`: twenty are enough. `taken`: it is here already. */
export type AddFailure = { type: 'gone' } | { type: 'refused' } | { type: 'taken' } | { type: 'many' }

/** Keeps a new passkey, once what the browser answers fits what was asked. */
export async function addPasskey(
  client: PrismaClient,
  person: SignedIn,
  site: PasskeySite,
  { challengeId, credential, name, sessionId }: NewPasskey,
  now: Date,
): Promise<Result<null, AddFailure>> {
  const challenge = await takeChallenge(client, challengeId, person.id, now)
  if (challenge === null) return fail({ type: 'gone' })
  const made = await verify(credential, challenge, site)
  if (!made.ok) {
    const detail = { account: person.id, ...made.failure }
    await recordEvent(client, { at: now, actor: person, act: 'passkey.refused', detail })
    return fail({ type: 'refused' })
  }
  return client.$transaction(async (tx) => {
    await lockPeople(tx, [person.id])
    if (sessionId === null || !(await holdSession(tx, sessionId))) return fail({ type: 'gone' as const })
    if ((await tx.passkey.count({ where: { userId: person.id } })) >= MOST)
      return fail({ type: 'many' as const })
    const { count } = await tx.passkey.createMany({
      data: { ...made.value, name, userId: person.id, createdAt: now },
      skipDuplicates: true,
    })
    if (count === 0) return fail({ type: 'taken' as const })
    await recordEvent(tx, { at: now, actor: person, act: 'passkey.added', detail: { name } })
    return succeed(null)
  })
}

async function verify(credential: CreatedCredential, challenge: string, site: PasskeySite) {
  try {
    // Nothing was asked about the maker, and nothing that comes with certificates is read: they may name addresses.
    const { attestationObject } = credential.response
    const attested = decodeAttestationObject(Uint8Array.from(Buffer.from(attestationObject, 'base64url')))
    const [format, statement] = [attested.get('fmt'), attested.get('attStmt')]
    const isPlain = format === 'none' || (format === 'packed' && statement.get('x5c') === undefined)
    if (!isPlain) return fail({ why: 'attestation' })
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: credential,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
    })
    if (!verified) return fail({ why: 'not verified' })
    const { id, publicKey, counter } = registrationInfo.credential
    return succeed({
      credentialId: id,
      publicKey,
      counter: BigInt(counter),
      transports: credential.response.transports,
      backedUp: registrationInfo.credentialBackedUp,
    })
  } catch (error) {
    return fail({ why: (error instanceof Error ? error.message : String(error)).slice(0, 300) })
  }
}
