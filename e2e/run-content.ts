import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '@/e2e/site-under-test'

/** Runs `npm run content:<command>` on the database of the site under test; gives what it printed and its exit code. */
export async function runContent(
  command: 'import' | 'export',
  folder: string,
): Promise<{ code: number | null; said: string }> {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const child = spawn(process.execPath, [tsx, join(root, 'bin', 'content.ts'), command, folder], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: process.env.E2E_DATA_DIR ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, said }
}
