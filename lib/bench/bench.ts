import { request, type IncomingMessage } from 'node:http'
import { benchExports } from '@/lib/bench/bench-exports'
import { measureLoad, type Load } from '@/lib/bench/measure-load'
import { startNginx } from '@/lib/bench/start-nginx'
import { findFreePort } from '@/lib/db/embedded/free-port'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { dataFolder } from '@/lib/site/data-folder'
import { keepServer } from '@/lib/site/keep-server'
import { siteEnvironment } from '@/lib/site/site-environment'
import { useDatabase } from '@/lib/site/use-database'

const rounds = 3

/** What to measure. `path`: a page of the site, else its first city. `siteUrl`: a server that runs already, instead of one of our own. */
export type BenchOptions = {
  root: string
  env: NodeJS.ProcessEnv
  siteUrl: string | undefined
  path: string | undefined
  seconds: number
  hasWrk: boolean
  hasNginx: boolean
  say: (line: string) => void
}

type Contestant = { name: string; url: string; loads: Load[] }

/**
 * Prints how many requests a second one page is answered by `server.js`, by plain `next start` from the same build and database, and by nginx
 * sending the same bytes from files: alternating rounds, the median of each; then how long a file of 500 citations takes. Asserts nothing: it depends on the machine.
 */
export async function bench(options: BenchOptions): Promise<void> {
  const stops: (() => Promise<void>)[] = []
  try {
    const contestants = await bringUp(options, stops)
    for (let round = 1; round <= rounds; round++) {
      for (const { url, loads } of contestants)
        loads.push(await measureLoad(url, options.seconds, options.hasWrk))
    }
    for (const line of table(contestants)) options.say(line)
    if (contestants[1]) await benchExports(new URL(contestants[1].url).origin, options.say)
  } finally {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop()
  }
}

async function bringUp(options: BenchOptions, stops: (() => Promise<void>)[]): Promise<Contestant[]> {
  const { root, env, say, hasNginx, hasWrk } = options
  const database = await useDatabase(root, env)
  stops.push(database.leave)
  const serve = async (args: (port: number) => string[]) => {
    const port = await findFreePort()
    const address = { host: '127.0.0.1', port, url: `http://127.0.0.1:${port}` }
    const folder = dataFolder(root, env, process.getuid?.())
    const childEnv = {
      ...(await siteEnvironment(env, folder, database.url, address)),
      NODE_ENV: 'production' as const,
    }
    const { stop } = await keepServer(root, args(port), childEnv, address, say)
    stops.push(stop)
    return address.url
  }
  const ours = options.siteUrl ?? (await serve(() => ['server.js']))
  const plain = await serve((port) => [
    'node_modules/next/dist/bin/next',
    'start',
    '-H',
    '127.0.0.1',
    '-p',
    String(port),
  ])
  const path = options.path ?? (await firstCity(ours))
  const page = await fetchGzipped(ours + path)
  say(
    `${path}, ${page.length} bytes gzipped; ${hasWrk ? 'wrk' : 'a Node loop (install wrk for a stronger one)'}, 16 connections`,
  )
  const contestants = [
    { name: 'next start', url: plain + path, loads: [] },
    { name: 'server.js', url: ours + path, loads: [] },
  ]
  if (!hasNginx) {
    say('nginx is not installed: not compared with it.')
    return contestants
  }
  const nginx = await startNginx(await findFreePort(), page)
  stops.push(nginx.stop)
  if (!(await fetchGzipped(nginx.url)).equals(page)) throw new Error('nginx does not send the same bytes')
  return [...contestants, { name: 'nginx, files', url: nginx.url, loads: [] }]
}

async function firstCity(siteUrl: string): Promise<string> {
  const html = await (await fetch(`${siteUrl}/cities`)).text()
  const [, path] = /href="(\/cities\/[a-z0-9-]+)"/.exec(html) ?? []
  if (path === undefined)
    throw new StartFailure('The site lists no city. Name a page: npm run bench -- /about')
  return path
}

/** The compressed bytes as they are sent; waits until the server has them compressed for good. */
async function fetchGzipped(url: string): Promise<Buffer> {
  for (let tries = 0; tries < 100; tries++) {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(url, { headers: { 'Accept-Encoding': 'gzip' } }, resolve)
        .on('error', reject)
        .end()
    })
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    if (response.statusCode !== 200) throw new StartFailure(`${url} answers ${response.statusCode}.`)
    if (response.headers['content-encoding'] === 'gzip' && tries > 0) return Buffer.concat(chunks)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new StartFailure(`${url} is never sent compressed.`)
}

function table(contestants: Contestant[]): string[] {
  const median = (of: number[]) => of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0
  const rate = ({ loads }: Contestant) => median(loads.map(({ perSecond }) => perSecond))
  const [plain, , nginx] = contestants
  const times = (one: Contestant, other: Contestant | undefined) =>
    other ? `${(rate(one) / rate(other)).toFixed(2)} ×` : '–'
  const rows = contestants.map((one) => [
    one.name,
    Math.round(rate(one)).toLocaleString('en'),
    `${median(one.loads.map(({ medianMs }) => medianMs)).toFixed(2)} ms`,
    times(one, plain),
    times(one, nginx),
  ])
  const columns = [['server', 'requests/s', 'median', 'of next start', 'of nginx'], ...rows]
  return columns.map((cells) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(14) : cell.padStart(15))).join(''),
  )
}
