import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'

/** Every address of this site, and whose it is. */
export interface SiteAddresses {
  byId: ReadonlyMap<string, Ref>
  isPublic: ReadonlySet<string>
  /** Ids by the address that an entry has, and by those that it once had. */
  owner: ReadonlyMap<string, string>
  former: ReadonlyMap<string, string>
  /** Ids of sources that were merged, and of the one that each went into. */
  mergedInto: ReadonlyMap<string, string>
}

/** Reads them all; few beside the texts. */
export async function loadSiteAddresses(client: Database): Promise<SiteAddresses> {
  const entries = await client.entry.findMany({
    select: {
      id: true,
      kind: true,
      slug: true,
      editions: { where: { publishedId: { not: null } }, select: { locale: true } },
    },
  })
  const formers = await client.oldSlug.findMany()
  const mergers = await client.merger.findMany()
  return {
    byId: new Map(entries.map(({ id, kind, slug }) => [id, { kind, slug } as Ref])),
    isPublic: new Set(entries.filter(({ editions }) => editions.length > 0).map(({ id }) => id)),
    owner: new Map(entries.map((entry) => [refText(entry as Ref), entry.id])),
    mergedInto: new Map(mergers.map(({ mergedId, keptId }) => [mergedId, keptId])),
    former: new Map(formers.map((row) => [refText(row as Ref), row.entryId])),
  }
}
