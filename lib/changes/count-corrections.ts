import { z } from 'zod'
import { noteTags } from '@/lib/cache/note-tags'
import { CORRECTIONS } from '@/lib/changes/act'
import type { Database } from '@/lib/db/client'
import { joinSql } from '@/lib/db/sql'
import { tagOf } from '@/lib/entries/tags'

const countSchema = z.object({ reason: z.string().nullable(), count: z.number() })

/** How many changes of published texts there are for each reason, the most first; null where none was given. */
export async function countCorrections(client: Database): Promise<z.infer<typeof countSchema>[]> {
  noteTags(tagOf.anything)
  const rows = await client.$queryRaw`
    SELECT reason, count(*)::int AS count FROM change
    WHERE number IS NOT NULL AND act IN (${joinSql([...CORRECTIONS])})
    GROUP BY reason ORDER BY count DESC, reason`
  return z.array(countSchema).parse(rows)
}
