import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { z } from 'zod'
import type { Database } from '@/lib/db/client'

const rowSchema = z.object({
  id: z.string(),
  /** Where it came from; empty for what was handed in. */
  url: z.string(),
  at: z.date(),
  /** Who kept it; null for the site itself. */
  by: z.string().nullable(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** Characters that could be read in it. */
  characters: z.number(),
})

/** A capture without its bytes. */
export type CaptureLine = z.infer<typeof rowSchema>

/** The captures of a source, newest first; null when `actor` may not see them: they are somebody else's work, kept privately. */
export async function listCaptures(
  client: Database,
  actor: Actor,
  sourceId: string,
): Promise<CaptureLine[] | null> {
  if (!may(actor, 'keepSources')) return null
  return z.array(rowSchema).parse(
    await client.$queryRaw`
      SELECT c.id::text, c.url, c.at, u.name AS by, c.media_type AS "mediaType", octet_length(c.bytes) AS bytes, c.sha256,
        char_length(c.text) AS characters
      FROM capture c LEFT JOIN app_user u ON u.id = c.user_id
      WHERE c.source_id = ${sourceId} ORDER BY c.at DESC, c.id LIMIT 200`,
  )
}
