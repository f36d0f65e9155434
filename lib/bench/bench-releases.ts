import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openClient } from '@/lib/db/client'
import { startTestPostgres } from '@/lib/db/embedded/start-test-postgres'
import { migrate } from '@/lib/db/migrate'
import { writeRelease } from '@/lib/releases/write-release'

const SIZES = [1_000, 10_000, 100_000]
const EVERY_MS = 100

/**
 * Writes releases of more and more made-up entries, on a server of its own, and prints how long each took and the most memory that
 * the process held: it should not grow with the entries. Asserts nothing: it depends on the machine.
 */
export async function benchReleases(root: string, say: (line: string) => void): Promise<void> {
  const server = await startTestPostgres(root)
  const folder = await mkdtemp(join(tmpdir(), 'plainsight-bench-'))
  try {
    const url = Object.assign(new URL(server.url), { pathname: '/bench' }).href
    await ask(server.url, `CREATE DATABASE bench TEMPLATE template0 ENCODING 'UTF8'`)
    await migrate(url, root)
    say(['entries', 'time', 'ZIP', 'most memory'].map((name) => name.padStart(14)).join(''))
    let made = 0
    for (const size of SIZES) {
      await makeTerms(url, made + 1, size)
      made = size
      const { seconds, bytes, mostBytes } = await measure(url, folder)
      const cells = [String(size), `${seconds.toFixed(1)} s`, megabytes(bytes), megabytes(mostBytes)]
      say(cells.map((cell) => cell.padStart(14)).join(''))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
    await server.stop()
  }
}

async function measure(url: string, folder: string) {
  const client = openClient(url)
  let mostBytes = 0
  const look = () => (mostBytes = Math.max(mostBytes, process.memoryUsage.rss()))
  const looking = setInterval(look, EVERY_MS)
  const start = performance.now()
  try {
    const { bytes } = await writeRelease({ client, folder, now: new Date(), onProgress: look })
    return { seconds: (performance.now() - start) / 1000, bytes, mostBytes }
  } finally {
    clearInterval(looking)
    await client.$disconnect()
  }
}

/** Terms number `from` to `to`, each published once, with a paragraph of text. */
async function makeTerms(url: string, from: number, to: number): Promise<void> {
  const numbers = `generate_series(${from}, ${to}) AS i`
  const id = `lpad(to_hex(i), 8, '0')`
  const revision = `md5('r' || i)::uuid`
  const text = `repeat('A request that a jail keep somebody, number ' || i || '. ', 20)`
  await ask(url, `INSERT INTO entry (id, kind, slug) SELECT ${id}, 'term', 'term-' || i FROM ${numbers}`)
  await ask(
    url,
    `INSERT INTO revision (id, entry_id, locale, state, version, snapshot, canonical, sha256, created_at, published_at)
      SELECT ${revision}, ${id}, 'en', 'published', 1,
        jsonb_build_object('id', ${id}, 'title', 'Term ' || i, 'summary', trim(${text})),
        ${text}, encode(sha256(convert_to(${text}, 'UTF8')), 'hex'), now(), now() FROM ${numbers}`,
  )
  await ask(
    url,
    `INSERT INTO edition (entry_id, locale, head_id, published_id) SELECT ${id}, 'en', ${revision}, ${revision} FROM ${numbers}`,
  )
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
