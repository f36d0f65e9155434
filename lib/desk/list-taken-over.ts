import { z } from 'zod'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'

/** A draft that somebody else took over. */
export interface TakenOverLine {
  kind: KindName
  slug: string
  title: string
  /** The draft that was put on top. */
  revisionId: string
  by: string | null
  at: Date
}

const rows = z.array(
  z.object({
    kind: z.enum(KIND_NAMES),
    slug: z.string(),
    title: z.string().nullable(),
    revisionId: z.string(),
    by: z.string().nullable(),
    at: z.date(),
  }),
)

/** Drafts of `userId` that were taken over, until the text is published or they save it again. */
export async function listTakenOver(client: Database, userId: string): Promise<TakenOverLine[]> {
  const found = await client.$queryRaw`
    SELECT n.kind, n.slug, r.snapshot->>'title' AS title, r.id AS "revisionId", u.name AS by, a.at
    FROM audit_event a JOIN revision r ON r.id = a.revision_id JOIN revision b ON b.id = r.base_id
    JOIN entry n ON n.id = r.entry_id LEFT JOIN app_user u ON u.id = a.user_id
    WHERE a.act = 'revision.taken-over' AND b.author_id = ${userId}::uuid
      AND NOT EXISTS (
        SELECT 1 FROM revision x WHERE x.entry_id = r.entry_id AND x.locale = r.locale
          AND (x.published_at >= a.at OR (x.author_id = ${userId}::uuid AND x.created_at > a.at)))
    ORDER BY a.at DESC LIMIT 60`
  return rows.parse(found).map((row) => ({ ...row, title: row.title ?? row.slug }))
}
