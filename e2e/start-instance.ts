import { spawn } from 'node:child_process'
import { root, type SiteUnderTest } from '@/e2e/site-under-test'
import { findFreePort } from '@/lib/db/embedded/free-port'

/** A web server of its own. `kill` is the end of a process that gets no chance to do anything more. */
export type Instance = { url: string; kill(): Promise<void> }

/**
 * Starts `node server.js`, as whoever runs several on one database would: on the database at `databaseUrl`, keeping
 * its documents in `folder`. Resolves when it answers.
 */
export async function startInstance(
  site: SiteUnderTest,
  { databaseUrl = site.databaseUrl, folder }: { databaseUrl?: string; folder: string },
): Promise<Instance> {
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const publicUrl = `http://localhost:${process.env.E2E_PORT}`
  const child = spawn(process.execPath, ['server.js'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      NEXTAUTH_SECRET: site.secret,
      NEXTAUTH_URL: publicUrl,
      SITE_URL: publicUrl, // one for all, as behind a balancer; documents kept under another address would be left aside
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'ignore'], // it complains at length while its database is away
  })
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString('utf8').includes('Plainsight answers on')) ready()
    })
    child.once('exit', (code) => fail(new Error(`server.js ended with ${code}`)))
  })
  return {
    url,
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}
