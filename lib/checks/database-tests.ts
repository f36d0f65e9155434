import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { treeFiles } from '@/lib/checks/tree-files'

/** The test files that ask for a database, of their own or filled with all content, by their paths inside the checkout at `root`. */
export async function databaseTests(root: string): Promise<string[]> {
  const tests = (await treeFiles(root)).filter((path) => /^(?:app|lib)\/.*\.test\.tsx?$/.test(path))
  const asks = await Promise.all(
    tests.map(async (path) =>
      /openTestDatabase|openFilledDatabase|useFilledSite|testDatabaseServer/.test(
        await readFile(join(root, path), 'utf8'),
      ),
    ),
  )
  return tests.filter((path, index) => asks[index] && !path.startsWith('lib/checks/'))
}
