import type { KindName } from '@/lib/core/kind-name'

/** How entries point at each other. */
export interface Ref {
  kind: KindName
  slug: string
}

/** A ref that stands in a snapshot: `role` says what the pointing is (`jurisdiction`, `challenged`, `source` …). */
export interface SnapshotRef extends Ref {
  role: string
  /** Where in the snapshot it stands, dot-separated (`relations.0.policy`). */
  path: string
}

/** `policy/california-values-act`: the one written form of a ref. */
export function refText(ref: Ref): string {
  return `${ref.kind}/${ref.slug}`
}
