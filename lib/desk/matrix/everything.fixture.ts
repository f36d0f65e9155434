import type { PrismaClient } from '@/lib/db/client'

/** What an act leaves behind in any case: what was typed, counted attempts, the trace of a refusal, who is here. */
const TRACES = [
  'working_copy',
  'attempt',
  'audit_event',
  'presence',
  'draft_page',
  'session',
  '_prisma_migrations',
]

/** Every row of every table that an act could change, as one text; tables that come later are in it by themselves. */
export async function everything(client: PrismaClient): Promise<string> {
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`
  const rows: string[] = []
  for (const { name } of tables.filter((table) => !TRACES.includes(table.name))) {
    const [row] = await client.$queryRawUnsafe<{ rows: string | null }[]>(
      `SELECT string_agg(t::text, E'\\n' ORDER BY t::text) AS rows FROM "${name}" t`,
    )
    rows.push(`${name}: ${row?.rows ?? ''}`)
  }
  return rows.join('\n')
}
