import type { Citation } from '@/lib/core/citation'
import type { SnapshotRef } from '@/lib/core/ref'

/** The refs that a list of citations makes; role `source`. */
export function citationRefs(citations: Citation[], path: string): SnapshotRef[] {
  return citations.map((citation, index) => ({
    kind: 'source',
    slug: citation.source,
    role: 'source',
    path: `${path}.${index}.source`,
  }))
}
