import type { KindName } from '@/lib/core/kind-name'

/** The name of a kind in generated code: `Policy`. */
export function kindSchemaName(kind: KindName): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`
}
