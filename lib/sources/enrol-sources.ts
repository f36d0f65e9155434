import { z } from 'zod'
import type { Database } from '@/lib/db/client'
import { PERIOD_MS, spread } from '@/lib/sources/watch-plan'

const rowsSchema = z.array(z.object({ sourceId: z.string(), url: z.string(), isWatched: z.boolean() }))

/**
 * Gives every published source with an address its row in `watch`, and takes the row of others away. First looks spread
 * over the whole period. A source whose address changed begins anew. Safe to run on several servers at once.
 */
export async function enrolSources(client: Database, now: Date): Promise<void> {
  await client.$executeRaw`
    DELETE FROM watch w WHERE NOT EXISTS (SELECT 1 FROM edition d JOIN source s ON s.entry_id = d.entry_id
      WHERE d.entry_id = w.source_id AND d.published_id IS NOT NULL AND s.url IS NOT NULL)`
  const rows = rowsSchema.parse(
    await client.$queryRaw`
      SELECT s.entry_id AS "sourceId", s.url, w.source_id IS NOT NULL AS "isWatched"
      FROM source s LEFT JOIN watch w ON w.source_id = s.entry_id
      WHERE s.url IS NOT NULL AND w.url IS DISTINCT FROM s.url AND EXISTS
        (SELECT 1 FROM edition d WHERE d.entry_id = s.entry_id AND d.published_id IS NOT NULL)`,
  )
  for (const { sourceId, url, isWatched } of rows) {
    if (!URL.canParse(url)) continue
    const begun = {
      url,
      host: new URL(url).host,
      nextAt: new Date(now.getTime() + spread(sourceId, isWatched ? PERIOD_MS / 7 : PERIOD_MS)),
      status: null,
      sha256: null,
      etag: null,
      lastModified: null,
      failures: 0,
      trouble: '',
    }
    await client.watch.upsert({ where: { sourceId }, create: { sourceId, ...begun }, update: begun })
  }
}
