import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { expireTags } from '@/lib/cache/expire-tags'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { TagListener } from '@/lib/documents/tag-listener'
import { openTestProxy } from '@/lib/documents/test-proxy'

let database: TestDatabase
let wire: Awaited<ReturnType<typeof openTestProxy>>

beforeAll(async () => {
  database = await openTestDatabase()
  wire = await openTestProxy(database.url)
})
afterAll(async () => {
  await wire.close()
  await database.close()
})

const change = (...tags: string[]) => database.client.$transaction((tx) => expireTags(tx, tags))

async function listen() {
  const changed: string[] = []
  const loaded: ReadonlyMap<string, number>[] = []
  const heard = {
    changed: (tags: string[]) => void changed.push(...tags),
    loaded: (rows: ReadonlyMap<string, number>) => void loaded.push(rows),
  }
  const listener = new TagListener({ url: wire.url, heard, checkEveryMs: 50, limitMs: 200 })
  await listener.ready
  return { changed, loaded, listener }
}

test('reads the whole table once, with the times of the changes, and then hears of each', async () => {
  const before = Date.now()
  await change('a', 'b')
  const { changed, loaded, listener } = await listen()
  expect(loaded).toHaveLength(1)
  for (const tag of ['a', 'b']) expect(Math.abs((loaded[0]?.get(tag) ?? 0) - before)).toBeLessThan(10_000)
  await change('c', 'a', 'c')
  await vi.waitFor(() => expect(changed).toEqual(['a', 'c']))
  await listener.close()
})

test('notices a connection that went silent, and catches up with exactly what changed meanwhile', async () => {
  await change('quiet', 'busy')
  const { changed, loaded, listener } = await listen()
  wire.silence()
  await change('busy', 'new')
  await vi.waitFor(() => expect(changed.toSorted()).toEqual(['busy', 'new']), { timeout: 5_000 })
  await change('busy')
  await vi.waitFor(() => expect(changed).toHaveLength(3))
  expect(loaded).toHaveLength(1)
  await listener.close()
})
