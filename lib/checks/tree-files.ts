import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const notOurs = /^(node_modules|\.git|\.next|\.data|prisma\/generated|test-results|playwright-report)$/

/** Every file of the checkout at `root` that people write, by its path inside it, in order. */
export async function treeFiles(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (notOurs.test(path)) return []
      return entry.isDirectory() ? treeFiles(root, path) : [path]
    }),
  )
  return found.flat().toSorted()
}
