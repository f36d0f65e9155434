import type { KindName } from '@/lib/core/kind-name'
import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'

/** The present slug of every address that an entry once had, by the address as a ref text (`policy/old-slug`). */
export type Renames = ReadonlyMap<string, string>

export const NO_RENAMES: Renames = new Map()

/** Every rename there ever was; few, since addresses are promises. */
export async function loadRenames(client: Database): Promise<Renames> {
  const rows = await client.oldSlug.findMany({
    select: { kind: true, slug: true, entry: { select: { slug: true } } },
  })
  return new Map(rows.map(({ kind, slug, entry }) => [refText({ kind: kind as KindName, slug }), entry.slug]))
}

/** The ref by its present address. */
export function presentRef(ref: Ref, renames: Renames): Ref {
  const slug = renames.get(refText(ref))
  return slug === undefined ? ref : { kind: ref.kind, slug }
}
