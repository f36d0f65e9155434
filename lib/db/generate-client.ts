import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collectOutput } from '@/lib/db/embedded/collect-output'
import { readSchemaFiles } from '@/lib/db/migrations/schema-file'

/**
 * Writes Prisma's typed client into `prisma/generated`, unless it was already made from this very schema by this
 * very version of Prisma.
 * @returns whether it was written
 * Throws with Prisma's own words when the schema is invalid.
 */
export async function generateClient(root: string): Promise<boolean> {
  const mark = join(root, 'prisma', 'generated', 'made-from.sha256')
  const hash = await hashOfInputs(root)
  const made = await readFile(mark, 'utf8').catch(() => '')
  if (made === hash) return false
  const said = await runPrisma(root)
  if (said !== null) throw new Error(`Prisma could not generate its client:\n${said}`)
  await mkdir(join(root, 'prisma', 'generated'), { recursive: true })
  await writeFile(mark, hash)
  return true
}

async function hashOfInputs(root: string): Promise<string> {
  const hash = createHash('sha256')
  hash.update(await readFile(join(root, 'node_modules', 'prisma', 'package.json')))
  for (const { path, content } of await readSchemaFiles(root)) hash.update(`\n${path}\n${content}`)
  return hash.digest('hex')
}

/** Null when it succeeded, otherwise what Prisma said. The command's own file: `npx` alone costs 0.6 s more. */
async function runPrisma(root: string): Promise<string | null> {
  const command = join(root, 'node_modules', 'prisma', 'build', 'index.js')
  const child = spawn(process.execPath, [command, 'generate'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1', NO_COLOR: '1' },
  })
  const { code, said } = await collectOutput(child)
  return code === 0 ? null : said
}
