import { z } from 'zod'
import { readCookie, sessionCookieName } from '@/lib/auth/cookies'
import { addPasskey, askForPasskey } from '@/lib/auth/passkeys/add-passkey'
import type { Authenticator, Lie } from '@/lib/auth/passkeys/authenticator.fixture'
import { createdSchema, signedSchema } from '@/lib/auth/passkeys/credential-json'
import { askToSignIn, enterByPasskey } from '@/lib/auth/passkeys/enter-by-passkey'
import { readSessionToken } from '@/lib/auth/session-token'
import { DEVICE, DeskRoom, SETTINGS, type Visitor } from '@/lib/desk/desk-room.fixture'

export const SITE = { rpId: 'localhost', origin: 'http://localhost:3000' }
export const REFUSED = { ok: false, failure: { type: 'refused' } }

/** A desk whose people have authenticators. */
export class PasskeyRoom extends DeskRoom {
  /** As on the first morning: no passkey, no attempt, everybody signed in. */
  async clear(): Promise<void> {
    await this.client.passkey.deleteMany()
    await this.client.attempt.deleteMany()
    await this.reopen()
  }

  later(seconds: number): Date {
    return new Date(this.now.getTime() + seconds * 1000)
  }

  /** The session cookie's value. */
  token(visitor: Visitor): string | null {
    return readCookie(this.person(visitor).cookie, sessionCookieName(false))
  }

  async sessionId(visitor: Visitor): Promise<string | null> {
    return (await readSessionToken(this.token(visitor), SETTINGS.secret, this.now))?.sessionId ?? null
  }

  lastEvent() {
    return this.client.auditEvent.findFirst({ orderBy: { id: 'desc' } })
  }

  /** Why the last event happened. */
  async reason(): Promise<string | undefined> {
    const event = await this.lastEvent()
    return z.object({ why: z.string().optional() }).parse(event?.detail).why
  }

  /** Adds a passkey of `visitor`'s in their browser. */
  async add(device: Authenticator, visitor: Visitor = 'editor', lie: Lie = {}) {
    const person = this.person(visitor)
    const { id: challengeId, options } = await askForPasskey(this.client, person, SITE, this.now)
    const credential = createdSchema.parse(device.create(options, lie))
    const sessionId = await this.sessionId(visitor)
    return addPasskey(
      this.client,
      person,
      SITE,
      { challengeId, credential, name: 'A key', sessionId },
      this.now,
    )
  }

  /** Signs in, by a challenge of one's own or a given one. */
  async come(device: Authenticator, lie: Lie = {}, asked?: Awaited<ReturnType<typeof askToSignIn>>) {
    const { id: challengeId, options } = asked ?? (await askToSignIn(this.client, SITE, this.now))
    const credential = signedSchema.parse(device.sign(options, lie))
    return enterByPasskey(this.client, SITE, { challengeId, credential, device: DEVICE }, this.now)
  }

  /** Runs `work` while `visitor` has an app for codes. */
  async withCodes<Value>(visitor: Visitor, work: () => Promise<Value>): Promise<Value> {
    const userId = this.person(visitor).id
    const data = { userId, sealed: '', createdAt: this.now, confirmedAt: this.now }
    await this.client.secondFactor.create({ data })
    const value = await work()
    await this.client.secondFactor.delete({ where: { userId } })
    return value
  }

  /** Runs `work` while `visitor` is disabled. */
  async withoutAccess<Value>(visitor: Visitor, work: () => Promise<Value>): Promise<Value> {
    const where = { id: this.person(visitor).id }
    await this.client.user.update({ where, data: { disabledAt: this.now } })
    const value = await work()
    await this.client.user.update({ where, data: { disabledAt: null } })
    return value
  }
}
