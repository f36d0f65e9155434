import type { PrismaClient } from '@/lib/db/client'

/** What an act leaves behind in any case: what was typed, counted attempts, the trace of a refusal, who is here, what a passkey is to sign. */
const TRACES = [
  'working_copy',
  'attempt',
  'audit_event',
  'presence',
  'draft_page',
  'session',
  'passkey_challenge',
  '_prisma_migrations',
]

/** Every row of every table that an act could change, as one text; tables that come later are in it by themselves. */
export async function everything(client: PrismaClient): Promise<string> {
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`
  const all = tables
    .filter((table) => !TRACES.includes(table.name))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, string_agg(t::text, E'\\n' ORDER BY t::text) AS rows FROM "${name}" t`,
    )
  // In one order: parallel workers answer as they come.
  const query = `${all.join(' UNION ALL ')} ORDER BY name`
  const found = await client.$queryRawUnsafe<{ name: string; rows: string | null }[]>(query)
  return found.map(({ name, rows }) => `${name}: ${rows ?? ''}`).join('\n')
}
