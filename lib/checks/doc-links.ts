import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { treeFiles } from '@/lib/checks/tree-files'

const markdown = /(^|\/)(README|CONTRIBUTING)\.md$|^docs\/.*\.md$/
const link = /\]\((?!https?:|mailto:|#|\/)([^)\s#]+)(?:#[^)]*)?\)/g
// A file named in backticks is a promise too; <kind> and * stand for many.
const named = /`((?:app|bin|components|content|deploy|docs|e2e|lib|prisma|public)\/[\w./[\]()-]+\.\w+)`/g

/** Which links and file names in the documentation lead nowhere. */
export async function checkDocLinks(root: string): Promise<string[]> {
  const pages = (await treeFiles(root)).filter((path) => markdown.test(path))
  const problems = await Promise.all(
    pages.map(async (page) => {
      const text = await readFile(join(root, page), 'utf8')
      // What stands in backticks is quoted, not linked.
      const links = [...text.replace(/`[^`\n]*`/g, '').matchAll(link)].map(([, to = '']) =>
        join(dirname(page), decodeURI(to)),
      )
      const names = [...text.matchAll(named)].map(([, path = '']) => path)
      return [...links, ...names]
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page} names ${path}`)
    }),
  )
  return problems.flat()
}
