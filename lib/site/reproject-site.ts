import { openClient } from '@/lib/db/client'
import { reproject } from '@/lib/revisions/reproject'

/** Rebuilds the public tables of the database at `databaseUrl` from its published revisions, all or none. */
export async function reprojectSite(databaseUrl: string): Promise<string> {
  const client = openClient(databaseUrl)
  try {
    const count = await client.$transaction((tx) => reproject(tx), { maxWait: 15_000, timeout: 600_000 })
    return `Rebuilt the public tables from ${count} published revisions.`
  } finally {
    await client.$disconnect()
  }
}
