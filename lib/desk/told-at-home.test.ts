import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { checklistForm } from '@/lib/desk/checklist-form.fixture'
import { commentAction } from '@/lib/desk/comment-action'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { loadHome } from '@/lib/desk/load-home'
import { reviewAction } from '@/lib/desk/review-action'

let db: TestDatabase
let room: DeskRoom
let revision: string
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
  await submit('contributor', 'A request to hold. [@report]')
})
afterAll(() => db.close())

const submit = async (visitor: Visitor, summary: string) => {
  room.now = new Date(room.now.getTime() + 1000)
  await room.edit(visitor, 'submit', { summary })
  revision = (await room.seen(visitor)).head?.id ?? ''
}
const home = async (visitor: Visitor) => (await loadHome(db.client, room.person(visitor), {}))!

test('an open comment is told to the author of the text, not to whoever wrote it, until it is resolved', async () => {
  const say = (fields: Record<string, string>) =>
    room.send(commentAction, 'reviewer', { revision, ...fields })
  await say({ _intent: 'comment', about: 'field:summary', text: 'Which law?' })
  expect((await home('contributor')).commented).toMatchObject([{ path: '/edit/term/detainer', count: 1 }])
  expect((await home('reviewer')).commented).toEqual([])
  const { id } = await db.client.reviewComment.findFirstOrThrow()
  await say({ _intent: `resolve:${id}` })
  expect((await home('contributor')).commented).toEqual([])
})

test('the first author is told who took a draft over, until the text is published', async () => {
  const heard = await room.send(reviewAction, 'reviewer', { revision, _intent: 'take-over' })
  expect(heard).toMatchObject({ location: '/edit/term/detainer', said: { says: 'takenOver' } })
  expect((await home('contributor')).takenOver).toMatchObject([{ slug: 'detainer', by: 'reviewer' }])
  expect((await home('reviewer')).takenOver).toEqual([])
  expect((await home('reviewer')).drafts).toMatchObject([{ slug: 'detainer' }])
  await submit('reviewer', 'A request to hold somebody. [@report]')
  const publish = { revision, _intent: 'publish', reason: 'typo', ...checklistForm('term') }
  expect((await room.send(reviewAction, 'reviewer', publish)).said?.outcome).toBe('refused')
  expect((await room.send(reviewAction, 'administrator', publish)).said?.says).toBe('published')
  expect((await home('contributor')).takenOver).toEqual([])
})

test('what is ticked is kept when publishing is refused', async () => {
  await submit('contributor', 'A request to hold. [@report]')
  const ticked = { _checklist: '1', 'check.sources': '1' }
  const form = { revision, _intent: 'publish', reason: 'typo', ...ticked }
  expect((await room.send(reviewAction, 'reviewer', form)).said).toMatchObject({ says: 'notPublished' })
  expect(await db.client.checklistTick.findMany({ where: { revisionId: revision } })).toMatchObject([
    { item: 'sources', userId: room.person('reviewer').id },
  ])
})
