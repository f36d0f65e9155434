import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { checklistForm } from '@/lib/desk/checklist-form.fixture'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { reviewAction } from '@/lib/desk/review-action'
import { listVersionHistory } from '@/lib/entries/list-version-history'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

test('what an author says of a draft goes with it, although it was saved first and submitted later', async () => {
  await room.edit('editor', 'save', { summary: 'A request. [@report, p. 3]', _note: 'Page added.' })
  expect((await room.seen('editor')).note).toBe('Page added.')
  expect((await room.seen('administrator')).note).toBe('')
  await room.edit('editor', 'submit', { aliases: 'hold\nICE hold' })
  const { head } = await room.seen('editor')
  expect(head).toMatchObject({ state: 'submitted', note: 'Page added.' })
})

test('what a reviewer tells the author is never told to readers, also when the same text is published later', async () => {
  const revision = (await room.seen('editor')).head?.id ?? ''
  await room.send(reviewAction, 'administrator', {
    _intent: 'return',
    revision,
    note: 'Between us: which page?',
  })
  await room.edit('editor', 'submit', {})
  const published = await room.send(reviewAction, 'administrator', {
    _intent: 'publish',
    revision,
    reason: 'clarification',
    note: '',
    ...checklistForm('term'),
  })
  expect(published.said?.says).toBe('published')
  const history = await listVersionHistory(db.client, 'tttttttt', 'en')
  expect(history).toHaveLength(2)
  expect(JSON.stringify(history)).not.toContain('Between us')
  const told = await db.client.auditEvent.findFirst({ where: { act: 'revision.returned' } })
  expect(told?.detail).toMatchObject({ note: 'Between us: which page?' })
})
