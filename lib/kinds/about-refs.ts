import type { SnapshotRef } from '@/lib/core/ref'
import { parseRef } from '@/lib/core/ref-schema'

/** The refs that a list of `kind/slug` makes; role `about`. */
export function aboutRefs(about: readonly string[]): SnapshotRef[] {
  return about.flatMap((text, index) => {
    const ref = parseRef(text)
    return ref === null ? [] : [{ ...ref, role: 'about', path: `about.${index}` }]
  })
}
