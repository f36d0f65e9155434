import { Client } from 'pg'
import { z } from 'zod'
import { StartFailure } from '@/lib/db/embedded/start-failure'

const oldestMajor = 15

/**
 * Sees that the server named by DATABASE_URL answers and is new enough, so that what is wrong with it is said in a
 * sentence (without the password) before anything else is tried. Throws a StartFailure otherwise.
 */
export async function requireServer(url: string): Promise<void> {
  const client = await connectOrRefuse(url)
  try {
    const { rows } = await client.query('SHOW server_version')
    const [{ server_version }] = z.tuple([z.object({ server_version: z.string() })]).parse(rows)
    if (Number.parseInt(server_version, 10) < oldestMajor) {
      throw new StartFailure(
        `The server named by DATABASE_URL is PostgreSQL ${server_version}; the site needs ${oldestMajor} or later.`,
      )
    }
  } finally {
    await client.end()
  }
}

async function connectOrRefuse(url: string): Promise<Client> {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new StartFailure(
      'DATABASE_URL must look like postgresql://user:password@host:5432/database. Leave it unset for the embedded server.',
    )
  }
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => {})
    await client.connect()
    return client
  } catch (error) {
    // A refused connection to a name with two addresses has its reasons inside and no message of its own.
    const reasons = error instanceof AggregateError ? error.errors : [error]
    const why = reasons
      .map((reason) => (reason instanceof Error ? reason.message : String(reason)))
      .join('; ')
    throw new StartFailure(`The server named by DATABASE_URL does not let us in: ${why}`)
  }
}
