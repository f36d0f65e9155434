import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect as expectNow, test } from 'playwright/test'
import { startCommand } from '@/e2e/start-command'
import { findFreePort } from '@/lib/db/embedded/free-port'
import { findPostmaster } from '@/lib/db/embedded/postmaster-file'
import { processIdentity } from '@/lib/db/embedded/process-identity'

// Two sites and their database recover here while others are at work.
const expect = expectNow.configure({ timeout: 60_000 })
const root = resolve(import.meta.dirname, '..')

/** The status of a page by a connection of its own: a server that is ending still answers on those that it has. */
async function statusOf(url: string): Promise<number | 'gone'> {
  try {
    const answer = await fetch(url, { headers: { connection: 'close' } })
    await answer.text()
    return answer.status
  } catch {
    return 'gone'
  }
}

const nothingElse = { HOST: '', DATABASE_URL: '', SITE_URL: '', NEXTAUTH_URL: '' }

test('a second start of the same data says where the first one is', async ({ baseURL }) => {
  const settings = {
    ...nothingElse,
    DATA_DIR: process.env.E2E_DATA_DIR ?? '',
    PORT: String(await findFreePort()),
  }
  await expect(startCommand(root, settings)).rejects.toThrow(
    new RegExp(`ended with 1\\. It said:\nThis site already runs at ${baseURL} \\(process \\d+\\)\\.`),
  )
})

test('a taken port is said in a sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plainsight-start-'))
  const settings = { ...nothingElse, DATA_DIR: folder, PORT: process.env.E2E_PORT ?? '' }
  await expect(startCommand(root, settings)).rejects.toThrow(
    /ended with 1\. It said:\nPort \d+ is taken by another program\. Stop that program, or choose another port: PORT=\d+ npm start\n$/,
  )
  await rm(folder, { recursive: true, force: true })
})

test('a site whose database or whose command is killed goes on, and Ctrl-C then stops all of it', async () => {
  test.setTimeout(300_000)
  const folder = await mkdtemp(join(tmpdir(), 'plainsight-start-'))
  const data = join(folder, 'postgres', 'data')
  const settings = { ...nothingElse, DATA_DIR: folder, PORT: String(await findFreePort()) }

  const first = await startCommand(root, settings)
  const { pid } = JSON.parse(await readFile(join(folder, 'site.lock'), 'utf8')) as { pid: number }
  const database = await findPostmaster(data)
  if (database === null) throw new Error('no database runs')
  process.kill(database.pid, 'SIGKILL')
  await expect.poll(() => first.said()).toContain('The database is back.')
  await expect.poll(() => statusOf(`${first.url}/api/health`)).toBe(200)

  process.kill(pid, 'SIGKILL')
  await expect.poll(() => statusOf(first.url)).toBe('gone')

  const second = await startCommand(root, settings)
  const adopted = await findPostmaster(data)
  const health = await statusOf(`${second.url}/api/health`)
  expect(await second.stop()).toBe(0)
  expect(health).toBe(200)
  expect(second.said()).toContain('An earlier start left its database running; this one goes on with it.')
  expect(await processIdentity(adopted?.pid ?? 0)).toBe(null)
  expect(await statusOf(second.url)).toBe('gone')
  await rm(folder, { recursive: true, force: true })
})
