import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { treeFiles } from '@/lib/checks/tree-files'

const text =
  /\.(ts|tsx|js|cjs|mjs|json|md|yaml|yml|css|sql|prisma|service|conf|sh)$|^[^.]+$|^\.ci\/|^\.env\.example$/
const notText = /^(package-lock\.json|content\/.*\.(pdf|png))$/
const homes = ['work', 'home', 'root', 'Users'].join('|')
const machinePath = new RegExp(`(?<![\\w.)\\]}>*~-])/(?:${homes})/[\\w.-]+`)

/** Where a file names a folder that exists only on the machine of whoever wrote it. */
export async function checkMachinePaths(root: string): Promise<string[]> {
  const paths = (await treeFiles(root)).filter((path) => text.test(path) && !notText.test(path))
  const problems = await Promise.all(
    paths.map(async (path) => {
      const lines = (await readFile(join(root, path), 'utf8')).split('\n')
      return lines.flatMap((line, index) => {
        const found = machinePath.exec(line)
        return found === null ? [] : [`${path}:${index + 1} names ${found[0]}`]
      })
    }),
  )
  return problems.flat()
}
