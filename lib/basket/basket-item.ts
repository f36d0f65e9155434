import { type CitedAddress, entryAddress } from '@/lib/cited/addresses/cited-address'
import { FINGERPRINT_PATTERN } from '@/lib/core/fingerprint'
import { isKindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { refText } from '@/lib/core/ref'
import { slugSchema } from '@/lib/core/slug'

/** Something picked to be cited. */
export type Picked = Exclude<CitedAddress, { type: 'page' }>

const VERSION = /^[1-9]\d{0,5}$/
const isSlug = (text: string) => slugSchema.safeParse(text).success
const isId = (text: string) => FINGERPRINT_PATTERN.test(text)

/**
 * Reads `policy/usc-8-1373@2`, `case/a-v-b/ninth@3` (a decision), `claim/<id>@1`, or, in short, the permanent id of an entry or claim in
 * place of its name: `3jrvmscv@2`. Without `@` it is the newest version. Null when it is none of these.
 */
export function parsePicked(text: string, locale: Locale): Picked | null {
  const [name = '', at, ...rest] = text.trim().split('@')
  if (rest.length > 0 || (at !== undefined && !VERSION.test(at))) return null
  const version = at === undefined ? null : Number(at)
  const [first = '', second, third, ...more] = name.split('/')
  if (more.length > 0) return null
  const claimId = first === 'claim' ? (second ?? '') : first
  if (claimId.split('-').length === 2 && claimId.split('-').every(isId) && (third ?? '') === '')
    return second === undefined || first === 'claim' ? { type: 'claim', claimId, locale, version } : null
  if (second === undefined) return isId(first) ? { type: 'entry-id', entryId: first, locale, version } : null
  if (!isKindName(first) || !isSlug(second)) return null
  if (third !== undefined && (first !== 'case' || !isSlug(third))) return null
  return { ...entryAddress(first, second, locale), version, decision: third ?? null }
}

/** The written form of something picked. */
export function pickedText(picked: Picked): string {
  const version = picked.version === null ? '' : `@${picked.version}`
  if (picked.type === 'claim') return `claim/${picked.claimId}${version}`
  if (picked.type === 'entry-id') return `${picked.entryId}${version}`
  return `${refText(picked.ref)}${picked.decision === null ? '' : `/${picked.decision}`}${version}`
}
