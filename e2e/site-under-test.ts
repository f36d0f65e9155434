import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openClient, type PrismaClient } from '@/lib/db/client'
import { useDatabase } from '@/lib/site/use-database'

export const root = resolve(import.meta.dirname, '..')

/** The site that the run started, from behind: its data folder, its database, and the secret that signs its sessions. */
export type SiteUnderTest = { folder: string; databaseUrl: string; client: PrismaClient; secret: string }

/** Opens the running site's database; the caller disconnects the client. */
export async function openSiteUnderTest(): Promise<SiteUnderTest> {
  const folder = process.env.E2E_DATA_DIR ?? ''
  const { url } = await useDatabase(root, { ...process.env, DATABASE_URL: '', DATA_DIR: folder })
  const secret = (await readFile(join(folder, 'session-secret'), 'utf8')).trim()
  return { folder, databaseUrl: url, client: openClient(url), secret }
}
