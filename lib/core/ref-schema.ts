import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'
import type { Ref } from '@/lib/core/ref'
import { isKindName } from '@/lib/core/kind-name'

/** What a field that names entries of any kind says in place of a kind. */
export const ANY_KIND = 'any'

/** A ref as people write it in front matter: `case/chicago-v-barr`. */
export const refSchema = z
  .string()
  .regex(
    new RegExp(`^(?:${KIND_NAMES.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`),
    'Write kind/slug, such as case/chicago-v-barr.',
  )
  .meta({ ref: ANY_KIND })

/** The ref that `text` (`kind/slug`) writes, or null. */
export function parseRef(text: string): Ref | null {
  const [kind = '', slug = '', ...rest] = text.split('/')
  return isKindName(kind) && slug !== '' && rest.length === 0 ? { kind, slug } : null
}
