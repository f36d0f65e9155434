import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { loadQueue } from '@/lib/desk/load-queue'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
  await submitted('contributor', 'jail')
  await submitted('reviewer', 'bail')
  await submitted('contributor', 'parole')
})
afterAll(() => db.close())

async function submitted(visitor: Visitor, slug: string): Promise<void> {
  room.now = new Date(room.now.getTime() + 1000)
  const actor = room.person(visitor)
  const snapshot = {
    id: slug.padEnd(8, '0').replace(/[ilou]/g, 'z'),
    title: slug,
    summary: 'A word. [@report]',
  }
  const input = { actor, kind: 'term', slug, locale: 'en', baseId: null, snapshot } as const
  const saved = await saveDraft(db.client, input, room.now)
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  await submitRevision(db.client, { actor, revisionId: saved.value.revisionId }, room.now)
}
const queue = (visitor: Visitor, query = {}) => loadQueue(db.client, room.person(visitor), query)

test('is for nobody who does not review', async () => {
  expect(await queue('contributor')).toBeNull()
  expect(await queue('editor')).toBeNull()
})

test('shows what waits longest first, and tells a reviewer what is their own or in another language', async () => {
  const view = await queue('reviewer')
  expect(view?.lines.map((line) => [line.slug, line.isOwn, line.isTheirs])).toEqual([
    ['jail', false, true],
    ['bail', true, false],
    ['parole', false, true],
  ])
  const foreign = { ...room.person('reviewer'), reviewLocales: ['es' as const] }
  expect((await loadQueue(db.client, foreign))?.lines.some((line) => line.isTheirs)).toBe(false)
})

test('narrows by kind, language and author, and counts each choice within the others', async () => {
  expect(await queue('reviewer', { author: 'contributor' })).toMatchObject({
    total: 2,
    waiting: 3,
    counts: {
      kind: [{ value: 'term', count: 2 }],
      locale: [{ value: 'en', count: 2 }],
      author: [
        { value: 'contributor', count: 2 },
        { value: 'reviewer', count: 1 },
      ],
    },
  })
  expect((await queue('reviewer', { kind: 'policy' }))?.lines).toEqual([])
  expect((await queue('reviewer', { locale: 'es' }))?.lines).toEqual([])
})
