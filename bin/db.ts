import { resolve } from 'node:path'
import { generateClient } from '@/lib/db/generate-client'
import { writeMigration } from '@/lib/db/migrations/write-migration'

const root = resolve(import.meta.dirname, '..')
const [verb, name] = process.argv.slice(2)

if (verb === 'generate') {
  console.log(
    (await generateClient(root)) ? 'Generated the database client.' : 'The database client is current.',
  )
} else if (verb === 'diff' && name !== undefined && /^[a-z][a-z0-9_]*$/.test(name)) {
  const path = await writeMigration(root, name, new Date())
  console.log(path === null ? 'The migrations already lead to prisma/schema.' : `Wrote ${path}`)
} else {
  console.error('Usage: db generate | db migrate | db diff <name_in_snake_case> | db reproject')
  process.exitCode = 1
}
