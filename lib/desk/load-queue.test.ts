import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { loadQueue, type QueueView, type WhyNot } from '@/lib/desk/load-queue'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'
import { takeOverRevision } from '@/lib/revisions/take-over-revision'

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
const whyNot = (view: QueueView | null): [string, WhyNot | null][] =>
  (view?.lines ?? []).map((line) => [line.slug, line.whyNot])
const queue = (visitor: Visitor, query = {}) => loadQueue(db.client, room.person(visitor), query)

test('is for nobody who does not review', async () => {
  expect(await queue('contributor')).toBeNull()
  expect(await queue('editor')).toBeNull()
})

test('shows what waits longest first, and tells a reviewer what is their own or in another language', async () => {
  const view = await queue('reviewer')
  expect(whyNot(view)).toEqual([
    ['jail', null],
    ['bail', 'saved'],
    ['parole', null],
  ])
  const foreign = { ...room.person('reviewer'), reviewLocales: ['es' as const] }
  expect(whyNot(await loadQueue(db.client, foreign))).toEqual([
    ['jail', 'language'],
    ['bail', 'saved'],
    ['parole', 'language'],
  ])
})

test('tells somebody who wrote a part of a text that another saved last; where the site says that one editor is enough, they may', async () => {
  const [jail] = (await queue('reviewer'))?.lines ?? []
  const taken = await takeOverRevision(
    db.client,
    { actor: room.person('administrator'), revisionId: jail?.revisionId ?? '' },
    room.now,
  )
  if (!taken.ok) throw new Error(JSON.stringify(taken.failure))
  const base = await db.client.revision.findUniqueOrThrow({ where: { id: taken.value.revisionId } })
  const snapshot = { ...(base.snapshot as object), summary: 'Another word. [@report]' }
  const input = { kind: 'term', slug: 'jail', locale: 'en', baseId: base.id, snapshot } as const
  const actor = room.person('contributor')
  const saved = await saveDraft(db.client, { ...input, actor }, room.now)
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  await submitRevision(db.client, { actor, revisionId: saved.value.revisionId }, room.now)
  expect(new Map(whyNot(await queue('administrator'))).get('jail')).toBe('wrote')
  const alone = await loadQueue(db.client, room.person('administrator'), {}, true)
  expect(new Map(whyNot(alone)).get('jail')).toBeNull()
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

test('tells a text that is new from one that brings a withdrawn entry back', async () => {
  const actor = room.person('editor')
  const withdraw = { actor, revisionId: room.furnished, reason: 'A name.' }
  expect(await withdrawRevision(db.client, withdraw, room.now)).toMatchObject({ ok: true })
  await room.edit('editor', 'submit', { title: 'Detainer again' })
  const lines = (await queue('reviewer'))?.lines ?? []
  const standing = lines.map(({ slug, version, restores }) => [slug, version, restores])
  expect(standing).toContainEqual(['bail', null, null])
  expect(standing).toContainEqual(['detainer', null, 1])
})
