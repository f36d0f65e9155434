import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'

/** Which of `refs` name something published, as `kind/slug`. */
export async function publishedRefs(client: Database, refs: Ref[]): Promise<Set<string>> {
  if (refs.length === 0) return new Set()
  const entries = await client.entry.findMany({
    where: {
      kind: { in: [...new Set(refs.map((ref) => ref.kind))] },
      slug: { in: [...new Set(refs.map((ref) => ref.slug))] },
      editions: { some: { publishedId: { not: null } } },
    },
    select: { kind: true, slug: true },
  })
  return new Set(entries.map((entry) => refText(entry as Ref)))
}
