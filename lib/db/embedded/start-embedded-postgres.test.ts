import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPostgres } from '@/lib/db/embedded/postmaster-file'
import { startEmbeddedPostgres } from '@/lib/db/embedded/start-embedded-postgres'
import { stopPostgres } from '@/lib/db/embedded/stop-postgres'

const root = resolve(import.meta.dirname, '../../..')
let folder: string
let pids: number[]

beforeEach(async () => {
  pids = []
  folder = await mkdtemp(join(tmpdir(), 'plainsight embedded '))
})
afterEach(async () => {
  for (const pid of pids) await stopPostgres(pid)
  await rm(folder, { recursive: true, force: true })
})

async function start() {
  const server = await startEmbeddedPostgres(root, folder)
  pids.push(server.pid)
  return server
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded PostgreSQL', () => {
  it('lets nobody in without the password, and the site not as a superuser', async () => {
    const server = await start()
    const stranger = new URL(server.url)
    stranger.password = 'guess'
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
    expect(await ask(server.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([
      { rolsuper: false },
    ])
    expect((await stat(join(folder, 'postgres', 'password'))).mode & 0o777).toBe(0o600)
  })

  it('keeps what was committed when it is killed, and just starts again', async () => {
    const first = await start()
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS value')
    expect(await ask(first.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }])
    process.kill(first.pid, 'SIGKILL')
    const second = await start()
    expect(second.adopted).toBe(false)
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'SELECT value FROM kept')).toEqual([{ value: 7 }])
  })

  it('keeps every write that it acknowledged before it was killed in the middle of writing', async () => {
    const first = await start()
    await ask(first.url, 'CREATE TABLE saved (number int PRIMARY KEY)')
    const writer = new Client({ connectionString: first.url })
    writer.on('error', () => {})
    await writer.connect()
    const acknowledged: number[] = []
    for (let number = 0; ; number += 1) {
      const saved = await writer.query('INSERT INTO saved VALUES ($1)', [number]).catch(() => null)
      if (saved === null) break
      acknowledged.push(number)
      if (number === 200) process.kill(first.pid, 'SIGKILL')
    }
    expect(acknowledged.length).toBeGreaterThan(200)
    const second = await start()
    const rows = await ask(second.url, 'SELECT number FROM saved ORDER BY number')
    expect(rows.map(({ number }) => number)).toEqual(expect.arrayContaining(acknowledged))
  })

  it('is adopted while it runs, and is gone once stopped', async () => {
    const first = await start()
    const second = await start()
    expect(second).toEqual({ ...first, adopted: true })
    await stopPostgres(second.pid)
    expect(await isPostgres(second.pid)).toBe(false)
    await expect(ask(first.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
  })

  it('speaks Unicode and knows the dictionaries and extensions that search needs', async () => {
    const { url } = await start()
    await ask(url, 'CREATE EXTENSION pg_trgm')
    await ask(url, 'CREATE EXTENSION unaccent')
    const rows = await ask(
      url,
      `SELECT upper('ñandú') AS upper, unaccent('órdenes') AS plain, to_tsvector('spanish', 'las órdenes')::text AS spanish,
              to_tsvector('english', 'detainers honoured')::text AS english`,
    )
    expect(rows).toEqual([
      { upper: 'ÑANDÚ', plain: 'ordenes', spanish: "'orden':2", english: "'detain':1 'honour':2" },
    ])
  })
})
