import { Secret, TOTP } from 'otpauth'

const STEP_SECONDS = 30
const KEY_BYTES = 20

/** A new key for an authenticator app, in base32. */
export function newKey(): string {
  return new Secret({ size: KEY_BYTES }).base32
}

/** The address that an authenticator app reads (`otpauth://totp/…`). `site` and `email` say there whose codes they are. */
export function keyAddress(key: string, site: string, email: string): string {
  return totpOf(key, site, email).toString()
}

/**
 * The step (RFC 6238: half minutes since 1970) whose code was typed; null when it is none of now, the step before or
 * the step after. Blanks do not count.
 */
export function stepOf(typed: string, key: string, now: Date): number | null {
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totpOf(key).validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta
}

/** The code of `key` at `now`, as an app shows it. */
export function codeAt(key: string, now: Date): string {
  return totpOf(key).generate({ timestamp: now.getTime() })
}

function totpOf(key: string, issuer = 'Plainsight', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(key), period: STEP_SECONDS })
}
