import { join } from 'node:path'
import { importCorpus } from '@/lib/corpus/import-corpus'
import { openClient } from '@/lib/db/client'

/**
 * Brings `content/` of the checkout at `root` into the database at `databaseUrl`.
 * @returns what a person should hear of it, a line each: nothing when nothing was new. Problems and conflicts are no
 * reason to keep the site down: then nothing was written.
 */
export async function importContent(root: string, databaseUrl: string, now: Date): Promise<string[]> {
  const client = openClient(databaseUrl)
  try {
    const result = await importCorpus({ client, folder: join(root, 'content'), now })
    if (!result.ok) {
      const problems = result.failure.map(
        ({ file, path, message }) => `  ${[file, path].join(' ').trim()}: ${message}`,
      )
      return ['The content was not imported; the site goes on with what it has:', ...problems]
    }
    const { unchanged, ...rest } = result.value
    const changed = Object.entries(rest).filter(([, count]) => count > 0)
    if (changed.length === 0) return []
    const counts = changed.map(([action, count]) => `${count} ${action}`)
    return [`Imported content: ${[...counts, `${unchanged} unchanged`].join(', ')}.`]
  } finally {
    await client.$disconnect()
  }
}
