import { firstAdministratorLink } from '@/lib/auth/first-administrator'
import { openClient } from '@/lib/db/client'

/**
 * The one-time address at which the first administrator of the site at `baseUrl` sets a password; null when there is
 * an administrator already.
 */
export async function firstLink(databaseUrl: string, baseUrl: string, now: Date): Promise<string | null> {
  const client = openClient(databaseUrl)
  try {
    return await firstAdministratorLink(client, baseUrl, now)
  } finally {
    await client.$disconnect()
  }
}
