import { z } from 'zod'
import type { Database } from '@/lib/db/client'
import { compareSources, type Identity, identify, type Likeness } from '@/lib/sources/same-source'

const text = z.string().optional().catch(undefined)
const rowsSchema = z.array(
  z.object({
    entryId: z.string(),
    slug: z.string(),
    title: z.string(),
    csl: z.object({
      DOI: text,
      URL: text,
      number: text,
      volume: text,
      reporter: text,
      page: text,
      issued: text,
    }),
    isPublished: z.boolean(),
  }),
)

/** A source that is here, by its newest text, in the form in which others are compared with it. */
export interface KnownSource {
  entryId: string
  slug: string
  title: string
  isPublished: boolean
  identity: Identity
}

/** Every source of this site, published or not, without what was withdrawn. One that was merged stands for the source that it went into. */
export async function loadKnownSources(client: Database): Promise<KnownSource[]> {
  const rows = rowsSchema.parse(
    await client.$queryRaw`
      SELECT COALESCE(k.id, e.id) AS "entryId", COALESCE(k.slug, e.slug) AS slug,
        COALESCE(r.snapshot->>'title', '') AS title, r.snapshot->'csl' AS csl,
        k.id IS NOT NULL OR d.published_id IS NOT NULL AS "isPublished"
      FROM entry e JOIN edition d ON d.entry_id = e.id AND d.locale = 'en' JOIN revision r ON r.id = d.head_id
      LEFT JOIN merger m ON m.merged_id = e.id LEFT JOIN entry k ON k.id = m.kept_id
      WHERE e.kind = 'source' AND (r.state <> 'withdrawn' OR k.id IS NOT NULL) ORDER BY e.slug`,
  )
  return rows.map(({ csl, ...row }) => ({
    ...row,
    identity: identify({ key: row.slug, title: row.title, csl }),
  }))
}

/** Those of `known` that have something in common with `identity`, the surest first. */
export function findAlike<Known extends { identity: Identity }>(
  known: readonly Known[],
  identity: Identity,
): (Known & { likeness: Likeness })[] {
  return known
    .flatMap((one) => {
      const likeness = compareSources(identity, one.identity)
      return likeness === null ? [] : [{ ...one, likeness }]
    })
    .sort((a, b) => b.likeness.weight - a.likeness.weight)
}
