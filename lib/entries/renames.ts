import type { KindName } from '@/lib/core/kind-name'
import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'

/** The present slug of every address that an entry once had, by the address as a ref text (`policy/old-slug`). */
export type Renames = ReadonlyMap<string, string>

export const NO_RENAMES: Renames = new Map()

/**
 * Every rename there ever was, and every source that was merged into another; few, since addresses are promises. Known at
 * a moment, sources that were merged later stand for themselves, as they were read then; a rename is of the same entry,
 * and counts always.
 */
export async function loadRenames(client: Database, knownAt?: Date): Promise<Renames> {
  const mergers = await client.merger.findMany({
    ...(knownAt && { where: { at: { lte: knownAt } } }),
    select: {
      mergedId: true,
      merged: { select: { kind: true, slug: true } },
      kept: { select: { slug: true } },
    },
  })
  const keptFor = new Map(mergers.map(({ mergedId, kept }) => [mergedId, kept.slug]))
  const rows = await client.oldSlug.findMany({
    select: { kind: true, slug: true, entry: { select: { id: true, slug: true } } },
  })
  const formers = rows.map(({ kind, slug, entry }) => ({
    kind,
    slug,
    to: keptFor.get(entry.id) ?? entry.slug,
  }))
  const merged = mergers.map(({ merged: { kind, slug }, kept }) => ({ kind, slug, to: kept.slug }))
  return new Map(
    [...formers, ...merged].map(({ kind, slug, to }) => [refText({ kind: kind as KindName, slug }), to]),
  )
}

/** The ref by its present address. */
export function presentRef(ref: Ref, renames: Renames): Ref {
  const slug = renames.get(refText(ref))
  return slug === undefined ? ref : { kind: ref.kind, slug }
}
