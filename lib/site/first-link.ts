import { openClient } from '@/lib/db/client'

type FirstAdministrator = {
  firstAdministratorLink(client: unknown, baseUrl: string, now: Date): Promise<string | null>
}

/**
 * The one-time address at which the first administrator of the site at `baseUrl` sets a password; null when there is
 * an administrator already.
 */
export async function firstLink(databaseUrl: string, baseUrl: string, now: Date): Promise<string | null> {
  const room = '@/lib/auth/first-administrator'
  const found = (await import(room).catch(() => null)) as FirstAdministrator | null
  if (found === null) return null
  const client = openClient(databaseUrl)
  try {
    return await found.firstAdministratorLink(client, baseUrl, now)
  } finally {
    await client.$disconnect()
  }
}
