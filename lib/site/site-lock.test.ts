import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { processIdentity } from '@/lib/db/embedded/process-identity'
import { lockHolder, takeLock } from '@/lib/site/site-lock'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plainsight-lock-'))
  path = join(folder, 'site.lock')
})
afterEach(() => rm(folder, { recursive: true }))

describe('the lock of a site', () => {
  it('refuses a second holder and says where the first one serves', async () => {
    const first = await takeLock(path)
    if (!('lock' in first)) throw new Error('the first was refused')
    expect(await takeLock(path)).toEqual({ holder: { pid: process.pid, address: null } })
    await first.lock.tell('http://localhost:3000')
    expect(await takeLock(path)).toEqual({ holder: { pid: process.pid, address: 'http://localhost:3000' } })
    expect(await lockHolder(path)).toEqual({ pid: process.pid, address: 'http://localhost:3000' })
    await first.lock.release()
    expect(await readdir(folder)).toEqual([])
  })

  it('passes from a holder that was killed', async () => {
    const child = spawn('sleep', ['60'])
    await once(child, 'spawn')
    const pid = child.pid ?? 0
    const identity = await processIdentity(pid)
    await writeFile(path, JSON.stringify({ pid, identity, address: 'http://localhost:1' }))
    expect(await takeLock(path)).toEqual({ holder: { pid, address: 'http://localhost:1' } })
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await takeLock(path)).toHaveProperty('lock')
  })

  it('is not kept by another process that was given the same number, nor by a torn file', async () => {
    await writeFile(path, JSON.stringify({ pid: process.pid, identity: 'of somebody else', address: null }))
    expect(await takeLock(path)).toHaveProperty('lock')
    await writeFile(path, '{"pid": 1')
    expect(await takeLock(path)).toHaveProperty('lock')
  })

  it('goes to exactly one of many that ask at once', async () => {
    await writeFile(path, 'left behind')
    const answers = await Promise.all(Array.from({ length: 20 }, () => takeLock(path)))
    expect(answers.filter((answer) => 'lock' in answer)).toHaveLength(1)
  })
})
