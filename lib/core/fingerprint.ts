import { createHash } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Eight characters of Crockford's base 32 (40 bits) that stand for `text`; equal texts, equal fingerprints.
 * Short enough to be read aloud; uniqueness is checked where it is needed, never assumed.
 */
export function fingerprint(text: string): string {
  const digest = createHash('sha256').update(text, 'utf8').digest()
  let bits = 0n
  for (const byte of digest.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte)
  let out = ''
  for (let position = 7; position >= 0; position -= 1)
    out += ALPHABET[Number((bits >> BigInt(position * 5)) & 31n)]
  return out
}

/** What a fingerprint looks like. */
export const FINGERPRINT_PATTERN = /^[0-9a-hjkmnp-tv-z]{8}$/
