import { proseRefs } from '@/lib/claims/prose-refs'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { SnapshotRef } from '@/lib/core/ref'

/** Every ref of a snapshot: those of its fields and those of its prose. */
export function refsOf<S extends CommonSnapshot>(
  kind: Pick<EntryKind<S>, 'refs' | 'prose'>,
  snapshot: S,
): SnapshotRef[] {
  return [...kind.refs(snapshot), ...kind.prose(snapshot).flatMap(proseRefs)]
}
