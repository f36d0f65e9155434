import { Client } from 'pg'
import { z } from 'zod'

const row = z.object({ data_directory: z.string() })

/**
 * The data folder of the server that answers at `administratorUrl`, or null while none answers (it is starting,
 * stopping or gone). Throws when it answers and refuses the password: then it is not ours.
 */
export async function probeServer(administratorUrl: string): Promise<string | null> {
  const client = new Client({ connectionString: administratorUrl, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SHOW data_directory')
    return row.parse(rows[0]).data_directory
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '28P01') throw error
    return null
  } finally {
    await client.end().catch(() => {})
  }
}
