import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { drawInstead } from '@/lib/entries/drawn-instead'
import { getVersion } from '@/lib/entries/get-version'
import type { Version } from '@/lib/entries/version'

let db: TestDatabase
let draft: Version
const ref = { kind: 'term' as const, slug: 'detainer' }
const titleOf = async (of: { kind: 'term' | 'source'; slug: string } = ref, version?: number) =>
  (await getVersion(db.client, of, 'en', { version }))?.snapshot.title

beforeAll(async () => {
  db = await openTestDatabase()
  await (await new DeskRoom(db.client).open()).furnish()
  const published = await getVersion(db.client, ref, 'en')
  if (published === null) throw new Error('the term is not there')
  draft = { ...published, snapshot: { ...published.snapshot, title: 'A draft of it' } }
})
afterAll(() => db.close())

test('other entries, and what is pinned or read meanwhile elsewhere, stay as they were published', async () => {
  const [other, pinned] = await drawInstead(draft, () =>
    Promise.all([titleOf({ kind: 'source', slug: 'report' }), titleOf(ref, 1)]),
  )
  expect([other, pinned, await titleOf()]).toEqual(['A report', 'Detainer', 'Detainer'])
})

test('the draft stands at its address while it is drawn', async () => {
  expect(await drawInstead(draft, () => titleOf())).toBe('A draft of it')
})
