import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint } from '@/lib/core/fingerprint'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { bulkAction } from '@/lib/desk/bulk-action'
import { type BulkView, loadBulk } from '@/lib/desk/bulk-result'
import { DeskRoom, type Heard, type Visitor } from '@/lib/desk/desk-room.fixture'
import { loadHome } from '@/lib/desk/load-home'
import { loadQueue } from '@/lib/desk/load-queue'
import { checklistOf } from '@/lib/revisions/checklist'
import { saveDraft } from '@/lib/revisions/save-draft'
import { tickChecklist } from '@/lib/revisions/tick-checklist'

let db: TestDatabase
let room: DeskRoom
const drafts: string[] = []
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
  for (const summary of ['One. [@report]', 'Two, uncited.', 'Three. [@report]'])
    drafts.push(await draft(summary))
})
afterAll(() => db.close())

async function draft(summary: string): Promise<string> {
  const slug = `word-${randomUUID().slice(0, 8)}`
  const snapshot = { id: fingerprint(slug), title: summary, summary }
  const input = {
    actor: room.person('contributor'),
    kind: 'term',
    slug,
    locale: 'en',
    baseId: null,
    snapshot,
  } as const
  const saved = await saveDraft(db.client, input, room.now)
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  return saved.value.revisionId
}
const send = (visitor: Visitor, _intent: string, ids: readonly string[], more = {}) =>
  room.send(bulkAction, visitor, {
    _intent,
    ...Object.fromEntries(ids.map((id) => [`item.${id}`, 'none'])),
    ...more,
  })
const resultOf = async (visitor: Visitor, heard: Heard): Promise<BulkView> =>
  (await loadBulk(db.client, room.person(visitor), heard.location?.split('/').at(-1) ?? ''))!
const outcomes = ({ items }: BulkView) => items.map(({ outcome, why }) => [outcome, why])

describe('many at once', () => {
  test('is refused with nothing chosen, with too many, and without the reason that readers are told', async () => {
    const many = Array.from({ length: 101 }, () => randomUUID())
    expect((await send('editor', 'submit', [])).said?.says).toBe('bulkNone')
    expect((await send('editor', 'submit', ['nonsense'])).said?.says).toBe('bulkNone')
    expect((await send('editor', 'submit', many)).said?.says).toBe('bulkTooMany')
    expect((await send('editor', 'withdraw', drafts, { note: '  ' })).said?.says).toBe('bulkNoReason')
    // Back to the list as it was narrowed, and nowhere else.
    for (const [_list, location] of [
      ['/edit?title=a+term&kind=term', '/edit?title=a+term&kind=term'],
      ['https://example.org/?title=x', '/edit'],
      ['//example.org/edit?title=x', '/edit'],
    ] as const)
      expect((await send('editor', 'withdraw', drafts, { note: '', _list })).location).toBe(location)
    expect((await send('editor', 'approve', drafts, { reason: 'typo' })).said?.says).toBe('notAllowed')
    expect(await db.client.job.count()).toBe(0)
  })

  test('submits each by itself: what is refused keeps none of the others back, and says why', async () => {
    const gone = randomUUID()
    const heard = await send('contributor', 'submit', [...drafts, gone], { note: 'New words.' })
    const view = await resultOf('contributor', heard)
    expect(view).toMatchObject({ act: 'submit', state: 'done' })
    expect(outcomes(view)).toEqual([
      ['done', ''],
      ['refused', expect.stringContaining('summary')],
      ['done', ''],
      ['refused', 'It is gone.'],
    ])
    expect(await db.client.revision.count({ where: { state: 'submitted', note: 'New words.' } })).toBe(2)
    expect(
      await loadBulk(db.client, room.person('administrator'), heard.location?.slice(-36) ?? ''),
    ).toBeNull()
  })

  test('publishes only what is ticked; a second time nothing is done twice', async () => {
    const [first = '', , third = ''] = drafts
    const actor = room.person('reviewer')
    await tickChecklist(db.client, { actor, revisionId: first, ticked: checklistOf('term') }, room.now)
    expect((await loadQueue(db.client, actor))?.lines.map((line) => [line.ticked, line.points])).toEqual(
      expect.arrayContaining([
        [3, 3],
        [0, 3],
      ]),
    )
    const view = await resultOf('reviewer', await send('reviewer', 'approve', [first, third]))
    expect(outcomes(view)).toEqual([
      ['done', ''],
      ['refused', 'checklist: Tick every point of the checklist first; 3 are open.'],
    ])
    const again = await resultOf('reviewer', await send('reviewer', 'approve', [first]))
    expect(outcomes(again)).toEqual([['refused', 'This revision is published; that cannot be done to it.']])
  })

  test('withdraws what is public as the list was read, and nothing else', async () => {
    const [first = '', , third = ''] = drafts
    const note = 'They named private persons.'
    const heard = await send('editor', 'withdraw', [third], { note, [`item.${first}`]: first })
    expect(outcomes(await resultOf('editor', heard))).toEqual([
      ['refused', 'Nothing of it is public.'],
      ['done', ''],
    ])
    expect(await db.client.withdrawal.findUnique({ where: { revisionId: first } })).toMatchObject({
      reason: note,
    })
  })

  test('keeps what was typed until it went through', async () => {
    await send('expired', 'approve', drafts, { note: 'Typed too late.', _from: 'queue' })
    expect((await loadQueue(db.client, room.person('expired')))?.typed).toMatchObject({
      note: 'Typed too late.',
    })
    await send('contributor', 'submit', [], { note: 'For the reviewer.' })
    expect((await loadHome(db.client, room.person('contributor'), {}))?.typed).toMatchObject({
      note: 'For the reviewer.',
    })
  })

  test('leaves one event for the whole, beside those of each act', async () => {
    const events = await db.client.auditEvent.findMany({
      where: { act: 'bulk.carried-out' },
      orderBy: { id: 'asc' },
      select: { detail: true },
    })
    expect(events.map(({ detail }) => detail)).toMatchObject([
      { what: 'submit', done: 2, refused: 2 },
      { what: 'approve', done: 1, refused: 1 },
      { what: 'approve', done: 0, refused: 1 },
      { what: 'withdraw', done: 1, refused: 1 },
    ])
    const refused = await db.client.auditEvent.findMany({
      where: { act: 'act.refused', detail: { path: ['what'], equals: 'withdraw' } },
    })
    expect(refused).toMatchObject([
      { revisionId: drafts[2], detail: { why: 'Nothing of it is public.', by: 'user' } },
    ])
  })
})
