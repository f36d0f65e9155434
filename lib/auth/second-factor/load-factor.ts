import { encode } from 'uqr'
import type { SignedIn } from '@/lib/auth/actor'
import { unseal } from '@/lib/auth/second-factor/seal'
import { isWaiting } from '@/lib/auth/second-factor/set-up'
import { keyAddress } from '@/lib/auth/second-factor/totp'
import type { Database } from '@/lib/db/client'

/** How somebody's own second factor stands. `begun`: there is a key, of which no code was seen yet. */
export type FactorView =
  | { state: 'none' }
  | { state: 'begun'; key: string; address: string; picture: { path: string; size: number } }
  | { state: 'on'; since: Date; codesLeft: number }

/** `site` is how the site is called in the app. */
export async function loadFactor(
  client: Database,
  person: SignedIn,
  { secret, site, now }: { secret: string; site: string; now: Date },
): Promise<FactorView> {
  const factor = await client.secondFactor.findUnique({ where: { userId: person.id } })
  if (factor === null) return { state: 'none' }
  if (factor.confirmedAt !== null) {
    const codesLeft = await client.recoveryCode.count({ where: { userId: person.id, usedAt: null } })
    return { state: 'on', since: factor.confirmedAt, codesLeft }
  }
  const key = isWaiting(factor.createdAt, now) ? unseal(factor.sealed, secret, person.id) : null
  if (key === null) return { state: 'none' }
  const address = keyAddress(key, site, person.email)
  return { state: 'begun', key: key.replace(/(.{4})(?=.)/g, '$1 '), address, picture: pictureOf(address) }
}

/** A QR code as one SVG path, in modules; dark modules of a row that touch are one run. */
function pictureOf(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  )
  return { path: runs.join(''), size }
}
