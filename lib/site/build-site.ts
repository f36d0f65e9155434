import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collectOutput } from '@/lib/db/embedded/collect-output'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { endGroup, runNode } from '@/lib/site/run-node'
import { sourceHash } from '@/lib/site/source-hash'

/**
 * What a build in `.next` has to be made from to serve the checkout at `root`: its sources, by this Node. Not the
 * database nor the site's address: every page is rendered when it is asked for (see server.js).
 */
export async function buildFingerprint(root: string): Promise<string> {
  return sourceHash(root, [process.version])
}

/** Whether `.next` holds a finished build with this fingerprint. */
export async function isBuildFresh(root: string, fingerprint: string): Promise<boolean> {
  const made = await readFile(markPath(root), 'utf8').catch(() => '')
  return made === fingerprint
}

/**
 * Runs `next build` and records the fingerprint. `signal` stops it.
 * Throws a StartFailure with the end of what Next said when it fails.
 */
export async function buildSite(
  root: string,
  env: NodeJS.ProcessEnv,
  fingerprint: string,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all([markPath(root), buildIdPath(root)].map((path) => rm(path, { force: true })))
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = runNode(root, [next, 'build'], { ...env, NODE_ENV: 'production' }, 'pipe')
  const stop = () => void endGroup(child, 3000)
  signal.addEventListener('abort', stop, { once: true })
  const { code, said } = await collectOutput(child)
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()
  // Next has ended with 0 and half a build when its workers died under it; the id is the last thing that it writes.
  if (code !== 0 || !existsSync(buildIdPath(root)))
    throw new StartFailure(`The build failed. Next said:\n${said.slice(-6000)}`)
  await writeFile(markPath(root), fingerprint)
}

// Inside .next, so that whoever deletes the build deletes the mark with it.
function markPath(root: string): string {
  return join(root, '.next', 'made-from.sha256')
}

function buildIdPath(root: string): string {
  return join(root, '.next', 'BUILD_ID')
}
