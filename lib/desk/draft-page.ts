import type { Database } from '@/lib/db/client'

/** How long a page counts as open after it was last heard of: longer than any request is on its way. */
const OPEN_MS = 24 * 60 * 60 * 1000

/**
 * Whether the `seq`-th thing that a page sends is newer than all that was heard of it before. What is typed is kept while
 * one goes on typing; on a bad line an older text may arrive after a newer one, or after the save, and must not replace it.
 * Two at once are told apart by the database.
 */
export async function isNews(
  client: Database,
  userId: string,
  { page, seq }: { page: string; seq: number },
  now: Date,
): Promise<boolean> {
  await client.draftPage.deleteMany({ where: { at: { lt: new Date(now.getTime() - OPEN_MS) } } })
  const heard = await client.$executeRaw`
    INSERT INTO draft_page (id, user_id, seq, at) VALUES (${page}::uuid, ${userId}::uuid, ${seq}, ${now})
    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, at = excluded.at
    WHERE draft_page.seq < excluded.seq AND draft_page.user_id = excluded.user_id`
  return heard > 0
}

/** How far each open page of `userId` was heard, by its id: what a browser stored at that count has arrived. */
export async function heardPages(client: Database, userId: string): Promise<Record<string, number>> {
  const rows = await client.draftPage.findMany({ where: { userId }, orderBy: { at: 'desc' }, take: 100 })
  return Object.fromEntries(rows.map(({ id, seq }) => [id, seq]))
}
