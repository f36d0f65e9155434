import { resolve } from 'node:path'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { generateClient } from '@/lib/db/generate-client'
import { migrate } from '@/lib/db/migrate'
import { writeMigration } from '@/lib/db/migrations/write-migration'
import { loadEnvFile } from '@/lib/site/load-env-file'
import { useDatabase } from '@/lib/site/use-database'

const root = resolve(import.meta.dirname, '..')
const usage = 'Usage: db generate | db migrate | db diff <name_in_snake_case> | db reproject'

async function run([verb, name]: string[]): Promise<string> {
  switch (verb) {
    case 'generate':
      return (await generateClient(root))
        ? 'Generated the database client.'
        : 'The database client is current.'
    case 'diff': {
      if (!/^[a-z][a-z0-9_]*$/.test(name ?? '')) throw new StartFailure(usage)
      const path = await writeMigration(root, name ?? '', new Date())
      return path === null ? 'The migrations already lead to prisma/schema.' : `Wrote ${path}`
    }
    case 'migrate':
      return withMigratedDatabase(async (_, applied) =>
        applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`,
      )
    case 'reproject':
      return withMigratedDatabase(async (url) => {
        const { reprojectSite } = await import('@/lib/site/reproject-site')
        return reprojectSite(url)
      })
    default:
      throw new StartFailure(usage)
  }
}

async function withMigratedDatabase(
  work: (url: string, applied: string[]) => Promise<string>,
): Promise<string> {
  await generateClient(root)
  const database = await useDatabase(root, process.env)
  try {
    return await work(database.url, await migrate(database.url, root))
  } finally {
    await database.leave()
  }
}

try {
  loadEnvFile(root)
  console.log(await run(process.argv.slice(2)))
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof StartFailure ? error.message : error)
}
