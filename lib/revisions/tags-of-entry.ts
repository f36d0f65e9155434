import type { KindName } from '@/lib/core/kind-name'
import type { Ref } from '@/lib/core/ref'
import { tagOf } from '@/lib/entries/tags'

/** Tags of every document that shows an entry, lists it, or is pointed at by it (`targets`, entry ids). */
export function tagsOfEntry(
  entry: { id: string; kind: string; slug: string },
  targets: readonly string[],
): string[] {
  return [
    tagOf.entry(entry.id),
    tagOf.address(entry as Ref),
    tagOf.kind(entry.kind as KindName),
    tagOf.anything,
    ...new Set(targets.map(tagOf.referring)),
  ]
}
