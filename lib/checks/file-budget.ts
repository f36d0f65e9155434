import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { treeFiles } from '@/lib/checks/tree-files'

const code = /\.(ts|tsx|js|cjs|mjs|css)$/
const exempt = /^(content|prisma\/migrations|public)\/|\.fixture\.ts$|\.d\.ts$/
const page = /^app\/.*\/page\.tsx$/

/** Lines that a file may have: half of all files, nine in ten, any, and a page. */
const budget = { median: 60, ninetieth: 150, largest: 300, page: 120 }

/** Which files are longer than the house allows, and whether the house as a whole grows fat. */
export async function checkFileBudget(root: string): Promise<string[]> {
  const paths = (await treeFiles(root)).filter((path) => code.test(path) && !exempt.test(path))
  const files = await Promise.all(
    paths.map(async (path) => ({ path, lines: countLines(await readFile(join(root, path), 'utf8')) })),
  )
  const tooLong = files.flatMap(({ path, lines }) => {
    const most = page.test(path) ? budget.page : budget.largest
    return lines > most ? [`${path} has ${lines} lines; ${most} are allowed`] : []
  })
  const sorted = files.map(({ lines }) => lines).toSorted((a, b) => a - b)
  return [
    ...tooLong,
    ...quantile(sorted, 0.5, budget.median, 'half of the files'),
    ...quantile(sorted, 0.9, budget.ninetieth, 'nine files in ten'),
  ]
}

function quantile(sorted: number[], share: number, most: number, which: string): string[] {
  const lines = sorted[Math.ceil(sorted.length * share) - 1] ?? 0
  return lines > most ? [`${which} should have at most ${most} lines; they have up to ${lines}`] : []
}

function countLines(text: string): number {
  return text === '' ? 0 : text.trimEnd().split('\n').length
}
