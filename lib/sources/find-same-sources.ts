import { z } from 'zod'
import type { Database } from '@/lib/db/client'
import { type KnownBy, sameSource } from '@/lib/sources/same-source'

const rowsSchema = z.array(
  z.object({
    entryId: z.string(),
    slug: z.string(),
    title: z.string(),
    url: z.string(),
    doi: z.string(),
    isPublished: z.boolean(),
  }),
)

/** A source that is here already, published or not, and what it has in common with the one that was asked about. */
export interface SameSource {
  entryId: string
  slug: string
  title: string
  isPublished: boolean
  by: 'url' | 'doi' | 'title'
}

/** The sources that `found` probably is, the surest first: its address, its DOI, then its title. Drafts count too. */
export async function findSameSources(client: Database, found: KnownBy): Promise<SameSource[]> {
  const rows = rowsSchema.parse(
    await client.$queryRaw`
      SELECT e.id AS "entryId", e.slug, COALESCE(r.snapshot->>'title', '') AS title,
        COALESCE(r.snapshot->'csl'->>'URL', '') AS url, COALESCE(r.snapshot->'csl'->>'DOI', '') AS doi,
        d.published_id IS NOT NULL AS "isPublished"
      FROM entry e JOIN edition d ON d.entry_id = e.id AND d.locale = 'en' JOIN revision r ON r.id = d.head_id
      WHERE e.kind = 'source'`,
  )
  const order = { url: 0, doi: 1, title: 2 }
  return rows
    .flatMap((row) => {
      const by = sameSource(found, row)
      const { entryId, slug, title, isPublished } = row
      return by === null ? [] : [{ entryId, slug, title, isPublished, by }]
    })
    .sort((a, b) => order[a.by] - order[b.by])
    .slice(0, 10)
}
