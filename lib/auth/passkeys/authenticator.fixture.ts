import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { CreationOptions } from '@/lib/auth/passkeys/add-passkey'
import type { RequestOptions } from '@/lib/auth/passkeys/enter-by-passkey'

const ORIGIN = 'http://localhost:3000'

/** What an authenticator, or the browser around it, may say that is not so. */
export interface Lie {
  /** The page that asks, as the browser tells it. */
  origin?: string
  rpId?: string
  challenge?: string
  type?: string
  /** Did not verify who holds it. */
  unverified?: true
  counter?: number
  userHandle?: string
  /** Signs with another key. */
  forged?: true
  format?: string
  /** Calls its new credential as another is called. */
  id?: Buffer
}

interface Credential {
  id: Buffer
  rpId: string
  userHandle: string
  privateKey: KeyObject
  counter: number
}

/** An authenticator with its browser: makes keys (ES256), signs challenges, counts, and lies when it is told to. */
export class Authenticator {
  readonly made: Credential[] = []

  /** `counts` is false for those whose counter always says 0, as synced passkeys do. */
  constructor(readonly counts = true) {}

  /** A new credential, as a form's field. */
  create(options: CreationOptions, lie: Lie = {}): string {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const id = lie.id ?? randomBytes(16)
    const rpId = lie.rpId ?? options.rp.id ?? ''
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const key = map([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ])
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
    const authData = Buffer.concat([authenticatorData(rpId, 0, 0x40 | flags(lie)), attested])
    const object = map([
      ['fmt', lie.format ?? 'none'],
      ['attStmt', {}],
      ['authData', authData],
    ])
    this.made.push({ id, rpId, userHandle: options.user.id, privateKey, counter: 0 })
    return JSON.stringify({
      ...named(id),
      response: {
        clientDataJSON: clientData('webauthn.create', options.challenge, lie),
        attestationObject: object.toString('base64url'),
        transports: ['internal'],
      },
    })
  }

  /** An answer to a challenge by the newest credential, as a form's field. */
  sign(options: RequestOptions, lie: Lie = {}): string {
    const credential = this.made.at(-1)
    if (credential === undefined) throw new Error('there is no credential yet')
    if (this.counts) credential.counter += 1
    const data = clientData('webauthn.get', options.challenge, lie)
    const authData = authenticatorData(
      lie.rpId ?? credential.rpId,
      lie.counter ?? credential.counter,
      flags(lie),
    )
    const hash = createHash('sha256').update(Buffer.from(data, 'base64url')).digest()
    const key = lie.forged
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
      : credential.privateKey
    return JSON.stringify({
      ...named(credential.id),
      response: {
        clientDataJSON: data,
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', Buffer.concat([authData, hash]), key).toString('base64url'),
        userHandle: lie.userHandle ?? credential.userHandle,
      },
    })
  }
}

function named(id: Buffer) {
  const text = id.toString('base64url')
  return { id: text, rawId: text, type: 'public-key', clientExtensionResults: {} }
}

/** User present, and verified unless it lies; may be copied, and is. */
function flags({ unverified }: Lie): number {
  return 0x01 | (unverified ? 0 : 0x04) | 0x18
}

function clientData(type: string, challenge: string, lie: Lie): string {
  const data = {
    type: lie.type ?? type,
    challenge: lie.challenge ?? challenge,
    origin: lie.origin ?? ORIGIN,
    crossOrigin: false,
  }
  return Buffer.from(JSON.stringify(data)).toString('base64url')
}

function authenticatorData(rpId: string, counter: number, flag: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flag]), count])
}

type Cbor = number | string | Buffer | Record<string, never>

/** The little of CBOR (RFC 8949) that is needed here: a map of small numbers, texts, bytes, and an empty map. */
function map(pairs: [number | string, Cbor][]): Buffer {
  return Buffer.concat([head(5, pairs.length), ...pairs.flatMap(([key, value]) => [item(key), item(value)])])
}

function item(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  return Buffer.isBuffer(value) ? Buffer.concat([head(2, value.length), value]) : head(5, 0)
}

function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count])
  return count < 256
    ? Buffer.from([(major << 5) | 24, count])
    : Buffer.from([(major << 5) | 25, count >> 8, count & 255])
}
