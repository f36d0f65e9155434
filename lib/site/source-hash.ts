import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

// What no page is made from. Everything else counts: a needless build costs seconds, a stale one shows old pages.
const outside = new Set(
  `.git .next .data .ci .claude .github .vscode node_modules bin content deploy docs e2e test-results
  playwright-report prisma/generated prisma/migrations server.js next-env.d.ts .env .gitignore vitest.config.ts
  playwright.config.ts knip.json LICENSE CITATION.cff`.split(/\s+/),
)
const noSource = /\.(md|tsbuildinfo|log)$|\.test\.tsx?$/

/**
 * A SHA-256 over the names and the bytes of every file that the build of the checkout at `root` may depend on, and
 * over `settings`.
 */
export async function sourceHash(root: string, settings: string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const path of await sourceFiles(root, '')) {
    hash.update(`\0${path}\0`).update(await readFile(join(root, path)))
  }
  return hash.digest('hex')
}

async function sourceFiles(root: string, folder: string): Promise<string[]> {
  const found: string[] = []
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (outside.has(path) || noSource.test(path)) continue
    if (entry.isDirectory()) found.push(...(await sourceFiles(root, path)))
    else if (entry.isFile()) found.push(path)
  }
  return found
}
