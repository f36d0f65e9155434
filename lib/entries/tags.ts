import type { KindName } from '@/lib/core/kind-name'
import type { Ref } from '@/lib/core/ref'

/**
 * Tags of finished documents (lib/cache). Loaders note what they read; publishing expires the same names, also for what
 * a page *stopped* showing: the old snapshot's targets are expired with the new one's.
 */
export const tagOf = {
  /** The entry's own text. */
  entry: (entryId: string) => `entry:${entryId}`,
  /** Whether anything stands at an address; noted also when nothing does. */
  address: (ref: Ref) => `address:${ref.kind}/${ref.slug}`,
  /** Any list of a kind. */
  kind: (kind: KindName) => `kind:${kind}`,
  /** Lists of what points at the entry. */
  referring: (entryId: string) => `referring:${entryId}`,
  /** Whatever was published last, of any kind. */
  anything: 'anything',
}
