import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { type EventsQuery, listEvents } from '@/lib/desk/list-events'
import { renameEntry } from '@/lib/revisions/rename-entry'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  room.now = new Date('2026-11-21T23:59:59Z')
  await room.furnish()
  room.now = new Date('2026-11-22T00:00:00Z')
  await room.edit('editor', 'submit', { summary: 'Another request. [@report]' })
  const rename = { kind: 'source', slug: 'report', newSlug: 'the-report' } as const
  await renameEntry(db.client, { actor: room.person('administrator'), ...rename }, room.now)
})
afterAll(() => db.close())

/** What happened, except that the people of the room came in. */
const acts = async (query: EventsQuery) =>
  (await listEvents(db.client, room.person('administrator'), query))?.events
    .map(({ act }) => act)
    .filter((act) => act !== 'session.started')

test.each([
  { who: 'nobody' },
  { entry: 'term/nothing' },
  { entry: 'detainer' },
  { day: '2026-11' },
  { day: '2026-02-30' },
  { before: 'x' },
  { act: 'no.act' },
])('what cannot be found shows nothing, not everything: %j', async (query) => {
  expect(await acts(query)).toEqual([])
})

test('a person, the site, an act, an entry by either address and a day each narrow the log, and together', async () => {
  const whole = await acts({})
  expect(whole).toHaveLength(9)
  expect(await acts({ who: room.person('editor').id })).toEqual(['revision.submitted', 'revision.saved'])
  expect(await acts({ who: 'site' })).toHaveLength(6)
  expect(await acts({ who: 'anonymous' })).toEqual([])
  expect(await acts({ act: 'entry.renamed' })).toEqual(['entry.renamed'])
  for (const entry of ['source/report', 'source/the-report']) expect(await acts({ entry })).toHaveLength(4)
  expect(await acts({ day: '2026-11-22' })).toHaveLength(3)
  expect(await acts({ day: '2026-11-22', entry: 'term/detainer', act: 'revision.saved' })).toEqual([
    'revision.saved',
  ])
})
