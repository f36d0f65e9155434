import { resolve } from 'node:path'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { loadEnvFile } from '@/lib/site/load-env-file'
import { startSite } from '@/lib/site/start-site'
import { watchStarter } from '@/lib/site/watch-starter'

const root = resolve(import.meta.dirname, '..')
const say = (line: string) => console.log(line)
const stopping = new AbortController()
const { signal } = stopping
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort())
await watchStarter(() => stopping.abort())
// A terminal that was closed must not keep the database from being stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

try {
  loadEnvFile(root)
  const dev = process.argv.includes('--dev')
  const site = await startSite({ root, env: process.env, dev, now: new Date(), say, signal })
  say(`\nPlainsight is at ${site.url}`)
  if (site.host === '::' || site.host === '0.0.0.0') {
    say('It listens on every interface of this machine; HOST=127.0.0.1 keeps it to yourself.')
  }
  if (site.firstLink !== null) say(`Set the password of the first administrator, once, at ${site.firstLink}`)
  say('Ctrl-C stops it.')
  const asked = new Promise<void>((done) => signal.addEventListener('abort', () => done(), { once: true }))
  try {
    if (!signal.aborted) await Promise.race([asked, site.failed])
  } finally {
    say('Stopping.')
    await site.stop()
  }
} catch (error) {
  if (!signal.aborted) process.exitCode = 1
  if (error instanceof StartFailure) console.error(error.message)
  else if (!signal.aborted) console.error(error)
}
// Everything is stopped; an idle timer of some library must not hold the terminal for seconds.
process.exit()
