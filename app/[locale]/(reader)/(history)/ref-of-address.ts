import type { Ref } from '@/lib/core/ref'
import type { KindName } from '@/lib/core/kind-name'
import { KIND_FAMILIES, levelOfFamily } from '@/lib/routes'

/** The entry that `/<family>/<slug>` names, or null when there is no such family. */
export function refOfAddress(family: string, slug: string): Ref | null {
  if (levelOfFamily(family) !== null) return { kind: 'jurisdiction', slug }
  const found = Object.entries(KIND_FAMILIES).find(([, name]) => name === family)
  return found ? { kind: found[0] as KindName, slug } : null
}
