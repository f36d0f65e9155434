import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What decides the rows that an import writes: the content, the migrations, and the rooms that read and publish it. */
const MADE_FROM = [
  'content',
  'prisma/migrations',
  ...[
    'audit',
    'canonical',
    'changes',
    'claims',
    'core',
    'corpus',
    'entries',
    'kinds',
    'revisions',
    'search',
    'timeline',
  ].map((room) => `lib/${room}`),
]

/** Name of the database that holds all of `content/`: the same as long as what it is made from is the same. */
export async function filledName(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of MADE_FROM) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
    for (const path of paths.toSorted()) {
      hash.update(`\n${path.slice(root.length)}\n`)
      hash.update(await readFile(path))
    }
  }
  return `filled_${hash.digest('hex').slice(0, 32)}`
}
