import { z } from 'zod'
import type { PrismaClient } from '@/lib/db/client'
import { HOST_GAP_MS, LEASE_MS } from '@/lib/sources/watch-plan'

const rowsSchema = z.array(
  z.object({
    sourceId: z.string(),
    url: z.string(),
    status: z.number().nullable(),
    sha256: z.string().nullable(),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
    failures: z.number(),
    /** Until when it is ours; names the look. */
    nextAt: z.date(),
  }),
)
export type TakenSource = z.infer<typeof rowsSchema>[number]

/** Taking is one at a time, everywhere: two servers must not find two sources of one host free in the same moment. */
const TAKING = 7_161_001

/**
 * The source that has waited longest, if its time has come and its host was left in peace long enough; null when there
 * is none. It is ours for ten minutes: when this server dies, another takes it up. `sourceId` asks for one source now,
 * whatever its time, and still leaves its host in peace.
 */
export async function takeDueSource(
  client: PrismaClient,
  now: Date,
  sourceId: string | null = null,
): Promise<TakenSource | null> {
  const until = new Date(now.getTime() + LEASE_MS)
  const peace = new Date(now.getTime() - HOST_GAP_MS)
  const [, rows] = await client.$transaction([
    client.$executeRaw`SELECT pg_advisory_xact_lock(${TAKING})`,
    client.$queryRaw`
      UPDATE watch SET next_at = ${until}, last_at = ${now} WHERE source_id = (
        SELECT w.source_id FROM watch w
        WHERE CASE WHEN ${sourceId}::text IS NULL THEN w.next_at <= ${now} ELSE w.source_id = ${sourceId}::text END
          AND NOT EXISTS (SELECT 1 FROM watch o WHERE o.host = w.host AND o.last_at > ${peace})
        ORDER BY w.next_at LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
      RETURNING source_id AS "sourceId", url, status, sha256, etag, last_modified AS "lastModified", failures,
        next_at AS "nextAt"`,
  ])
  return rowsSchema.parse(rows)[0] ?? null
}
