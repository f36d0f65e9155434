import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseAccount } from '@/lib/db/embedded/database-account'
import { makeReachableFolder } from '@/lib/db/embedded/reachable-folder'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { generateClient } from '@/lib/db/generate-client'
import { migrate } from '@/lib/db/migrate'
import { buildFingerprint, buildSite, isBuildFresh } from '@/lib/site/build-site'
import { checkSettings } from '@/lib/site/check-settings'
import { dataFolder } from '@/lib/site/data-folder'
import { keepDatabase } from '@/lib/site/keep-database'
import { keepServer } from '@/lib/site/keep-server'
import { chooseListenAddress } from '@/lib/site/listen-address'
import { requireServer } from '@/lib/site/require-server'
import { siteEnvironment } from '@/lib/site/site-environment'
import { takeLock } from '@/lib/site/site-lock'

/** What a start needs to know. `say` shows one line to the person at the terminal; `signal` gives the start up. */
export type StartOptions = {
  root: string
  env: NodeJS.ProcessEnv
  dev: boolean
  now: Date
  say: (line: string) => void
  signal: AbortSignal
}

/** A site that answers at `url`. `stop` ends the web server, then the database; `failed` rejects when either is lost. */
export type RunningSite = {
  url: string
  host: string
  firstLink: string | null
  failed: Promise<never>
  stop(): Promise<void>
}

/**
 * Brings the checkout at `options.root` up: lock, client, database, migrations, content, build, web server. Whatever
 * it started it also stops when a later step fails. Throws a StartFailure for what a person can put right.
 */
export async function startSite(options: StartOptions): Promise<RunningSite> {
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step()
  }
  try {
    return { ...(await bringUp(options, undo)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function bringUp(
  { root, env, dev, now, say, signal }: StartOptions,
  undo: (() => Promise<void>)[],
): Promise<Omit<RunningSite, 'stop'>> {
  const folder = dataFolder(root, env, process.getuid?.())
  await makeReachableFolder(folder, await databaseAccount())
  const lock = await lockOrRefuse(join(folder, 'site.lock'), undo)
  const address = await chooseListenAddress(env, dev)

  if (await generateClient(root)) say('Generated the database client.')
  signal.throwIfAborted()
  const kept = env.DATABASE_URL ? null : await keepDatabase(root, folder, say)
  if (kept !== null) undo.push(kept.stop)
  const databaseUrl = kept?.url ?? env.DATABASE_URL ?? ''
  if (kept === null) await requireServer(databaseUrl)
  const childEnv = await siteEnvironment(env, folder, databaseUrl, address)
  checkSettings(childEnv, env)

  signal.throwIfAborted()
  const applied = await migrate(databaseUrl, root)
  if (applied.length > 0) say(`Applied ${applied.length} migrations.`)
  signal.throwIfAborted()
  // These rooms use the generated client, so they are loaded only now that it exists.
  const { importContent } = await import('@/lib/site/import-content')
  for (const line of await importContent(root, databaseUrl, now)) say(line)
  signal.throwIfAborted()
  if (!dev) await buildUnlessFresh(root, childEnv, say, signal, undo)

  const args = dev
    ? [join(root, 'node_modules/next/dist/bin/next'), 'dev', '-H', address.host, '-p', String(address.port)]
    : ['server.js']
  const mode = dev ? 'development' : 'production'
  const server = await keepServer(root, args, { ...childEnv, NODE_ENV: mode }, address, say)
  undo.push(server.stop)
  await lock.tell(address.url)
  const { firstLink } = await import('@/lib/site/first-link')
  return {
    url: address.url,
    host: address.host,
    firstLink: await firstLink(databaseUrl, childEnv.SITE_URL ?? address.url, now),
    failed: Promise.race([server.failed, ...(kept === null ? [] : [kept.failed])]),
  }
}

async function lockOrRefuse(path: string, undo: (() => Promise<void>)[]) {
  const taken = await takeLock(path)
  if ('holder' in taken) {
    const where = taken.holder.address ?? 'an address it is still choosing'
    throw new StartFailure(
      `This site already runs at ${where} (process ${taken.holder.pid}). Stop it first, or give this one its own DATA_DIR and PORT.`,
    )
  }
  undo.push(taken.lock.release)
  return taken.lock
}

/** A site that runs from the build must not have it replaced, so whoever uses it holds a lock beside it. */
async function buildUnlessFresh(
  root: string,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
  signal: AbortSignal,
  undo: (() => Promise<void>)[],
): Promise<void> {
  await mkdir(join(root, '.data'), { recursive: true })
  const path = join(root, '.data', 'build.lock')
  const fingerprint = await buildFingerprint(root)
  const fresh = await isBuildFresh(root, fingerprint)
  const taken = await takeLock(path)
  if ('lock' in taken) {
    undo.push(taken.lock.release)
    if (fresh) return
    say('Building the pages. This takes about a minute the first time.')
    await buildSite(root, env, fingerprint, signal)
  } else if (!fresh) {
    throw new StartFailure(
      `Process ${taken.holder.pid} serves another site from the build in this checkout, and this start would replace it. Stop that one first, or use a second checkout.`,
    )
  }
}
