import type { PolicySnapshot } from '@/lib/kinds/policy/schema'

/**
 * Path of the claim that a provision makes, built of its dimension so that reordering keeps the claim's id. Only `other` may
 * stand more than once: `provisions.other`, `provisions.other-2` …
 */
export function provisionPath(provisions: PolicySnapshot['provisions'], index: number): string {
  const dimension = provisions[index]?.dimension
  const before = provisions.slice(0, index).filter((provision) => provision.dimension === dimension).length
  return `provisions.${dimension}${before === 0 ? '' : `-${before + 1}`}`
}
