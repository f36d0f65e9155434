import { dayOf } from '@/lib/core/day'
import type { KindName } from '@/lib/core/kind-name'
import type { ListedAddresses } from '@/lib/corpus/address-files'
import type { Database } from '@/lib/db/client'

const IS_PUBLIC = { editions: { some: { publishedId: { not: null } } } }
const WAS_WITHDRAWN = {
  merger: null,
  editions: { none: { publishedId: { not: null } } },
  OR: [{ tombstone: { isNot: null } }, { revisions: { some: { withdrawal: { isNot: null } } } }],
}

const WAS_MERGED = { merger: { isNot: null }, revisions: { some: { version: { not: null } } } }

/**
 * The addresses that an export has to say beside its texts: those that entries once had, and those of entries of which nothing is
 * public any more. Texts that name them stay as they were published. Drafts that were never public are in neither.
 */
export async function loadAddresses(client: Database): Promise<ListedAddresses> {
  const formers = await client.oldSlug.findMany({
    where: { entry: { OR: [IS_PUBLIC, WAS_WITHDRAWN, WAS_MERGED] } },
    select: {
      kind: true,
      slug: true,
      entry: { select: { slug: true, merger: { select: { kept: { select: { slug: true } } } } } },
    },
  })
  const mergers = await client.merger.findMany({
    where: { merged: WAS_MERGED },
    select: { merged: { select: { id: true, kind: true, slug: true } }, kept: { select: { slug: true } } },
  })
  const gone = await client.entry.findMany({
    where: WAS_WITHDRAWN,
    select: {
      id: true,
      kind: true,
      slug: true,
      tombstone: { select: { on: true, reason: true } },
      revisions: {
        where: { withdrawal: { isNot: null } },
        select: { withdrawal: { select: { at: true, reason: true } } },
      },
    },
  })
  return {
    moved: [
      ...formers.map(({ kind, slug, entry }) => ({
        from: { kind: kind as KindName, slug },
        to: { kind: kind as KindName, slug: entry.merger?.kept.slug ?? entry.slug },
      })),
      ...mergers.map(({ merged: { id, kind, slug }, kept }) => ({
        from: { kind: kind as KindName, slug },
        to: { kind: kind as KindName, slug: kept.slug },
        id,
      })),
    ],
    withdrawn: gone.flatMap(({ id, kind, slug, tombstone, revisions }) => {
      const here = revisions.flatMap(({ withdrawal }) => withdrawal ?? [])
      // What was withdrawn here was withdrawn last.
      const last = here.sort((a, b) => b.at.getTime() - a.at.getTime())[0]
      const said = last ?? (tombstone && { at: tombstone.on, reason: tombstone.reason })
      return said
        ? [{ ref: { kind: kind as KindName, slug }, id, on: dayOf(said.at), reason: said.reason }]
        : []
    }),
  }
}
