import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'

/** What queries need: the client itself or a transaction of it. */
export type Database = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>
export type { PrismaClient }

/** A client for the database at `url`. The caller disconnects it. */
export function openClient(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, connectionTimeoutMillis: 10_000, max: 10 }),
  })
}

const KEPT = Symbol.for('plainsight.database')

/** The site's one client, for the server named by DATABASE_URL. Kept on `globalThis`: the bundler loads modules twice. */
export function database(): PrismaClient {
  const kept = globalThis as { [KEPT]?: PrismaClient | undefined }
  return (kept[KEPT] ??= openClient(requiredUrl()))
}

/** Lets go of the site's one client; the next to ask opens another, for what DATABASE_URL names then. */
export async function closeDatabase(): Promise<void> {
  const kept = globalThis as { [KEPT]?: PrismaClient | undefined }
  const client = kept[KEPT]
  kept[KEPT] = undefined
  await client?.$disconnect()
}

function requiredUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new Error('DATABASE_URL is not set: start the site with npm start, or name a PostgreSQL server.')
  return url
}
