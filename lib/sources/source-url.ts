import { z } from 'zod'
import type { Database } from '@/lib/db/client'

/** The address of a source, by its newest revision, published or not; null when it has none. */
export async function getSourceUrl(client: Database, sourceId: string): Promise<string | null> {
  const edition = await client.edition.findUnique({
    where: { entryId_locale: { entryId: sourceId, locale: 'en' } },
    select: { head: { select: { snapshot: true } } },
  })
  const snapshot = z.object({ csl: z.object({ URL: z.string() }) }).safeParse(edition?.head?.snapshot)
  return snapshot.success ? snapshot.data.csl.URL : null
}
