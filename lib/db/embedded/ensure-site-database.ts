import { Client, escapeIdentifier, escapeLiteral } from 'pg'

/** The account and the database that the site uses; the account is no superuser, as on a hosted server. */
export const siteName = 'plainsight'

/** Creates the site's account (with `password`) and its database unless they are there. */
export async function ensureSiteDatabase(administratorUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: administratorUrl })
  await client.connect()
  try {
    const name = escapeIdentifier(siteName)
    const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [siteName])
    if (roles.rowCount === 0)
      await client.query(`CREATE ROLE ${name} LOGIN PASSWORD ${escapeLiteral(password)}`)
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [siteName])
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${name} OWNER ${name}`)
  } finally {
    await client.end()
  }
}
