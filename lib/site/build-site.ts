import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { z } from 'zod'
import { collectOutput } from '@/lib/db/embedded/collect-output'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { endGroup, runNode } from '@/lib/site/run-node'
import { sourceHash } from '@/lib/site/source-hash'

/**
 * What the build in `.next` would have to be made from to serve the checkout at `root` with `env`: the sources, the
 * addresses written into pages, and the database whose pages it holds. Pages of the same database that changed since
 * are no matter: their cache tags expire them.
 */
export async function buildFingerprint(root: string, env: NodeJS.ProcessEnv): Promise<string> {
  const settings = [env.SITE_URL ?? '', await databaseIdentity(env.DATABASE_URL ?? ''), process.version]
  return sourceHash(root, settings)
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

/** The id of the first migration ever applied to the database: random, its own, and kept by dump and restore. */
async function databaseIdentity(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT id FROM _prisma_migrations ORDER BY started_at, id LIMIT 1')
    return z.array(z.object({ id: z.string() })).parse(rows)[0]?.id ?? ''
  } finally {
    await client.end()
  }
}
