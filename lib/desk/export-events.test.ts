import { afterAll, beforeAll, expect, test } from 'vitest'
import { runDeskQuery } from '@/lib/auth/desk-query'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, SETTINGS } from '@/lib/desk/desk-room.fixture'
import { exportEventsQuery } from '@/lib/desk/export-events'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

const get = (query: string) =>
  runDeskQuery(
    exportEventsQuery,
    new Request(`http://localhost:3000/api/desk/audit?${query}`, {
      headers: { cookie: room.person('administrator').cookie },
    }),
    { client: db.client, settings: SETTINGS, now: room.now },
  )

test('a format that is not known is refused with a sentence', async () => {
  const answer = await get('format=xlsx')
  expect([answer.status, await answer.json()]).toEqual([
    400,
    { error: 'The log is exported as csv or as jsonl.' },
  ])
})

test('each line names who did what to which revision, and the log is whole however long it is', async () => {
  await db.client.auditEvent.createMany({
    data: Array.from({ length: 2_500 }, (_, index) => ({
      at: room.now,
      act: 'sign-in.refused',
      detail: { by: 'anonymous', index },
    })),
  })
  const lines = (await (await get('format=jsonl')).text()).trim().split('\n')
  expect(lines).toHaveLength(await db.client.auditEvent.count())
  const events = lines.map((line) => JSON.parse(line) as { id: string; act: string })
  const ids = events.map(({ id }) => Number(id))
  expect(ids).toEqual(ids.toSorted((one, other) => other - one))
  expect(events.findLast(({ act }) => act === 'revision.saved')).toMatchObject({
    by: 'site',
    act: 'revision.saved',
    entry: 'source/report',
    revisionId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  })
})

test('it is narrowed as the page is, and a name that a spreadsheet would run is made harmless', async () => {
  await db.client.user.update({ where: { email: 'editor@example.org' }, data: { name: '=cmd()' } })
  await room.edit('editor', 'save', { summary: 'Another request. [@report]' })
  const text = await (await get(`format=csv&act=revision.saved&who=${room.person('editor').id}`)).text()
  expect(text.split('\r\n')[0]).toBe('id,at,by,personId,person,act,entry,revisionId,detail')
  expect(text.split('\r\n')).toHaveLength(3)
  expect(text).toContain(",'=cmd(),revision.saved,term/detainer,")
})
