import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { collectOutput } from '@/lib/db/embedded/collect-output'
import { runNode } from '@/lib/site/run-node'

/**
 * Brings `content/` into the database by the same command that a person would give.
 * @returns what it said; whether it succeeded. A conflict is no reason to keep the site down: nothing was written.
 */
export async function importContent(
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<{ succeeded: boolean; said: string }> {
  const command = join(root, 'bin', 'content.ts')
  if (!existsSync(command)) return { succeeded: true, said: '' }
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const child = runNode(root, [tsx, command, 'import'], env, 'pipe')
  const { code, said } = await collectOutput(child)
  return { succeeded: code === 0, said }
}
