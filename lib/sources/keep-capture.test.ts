import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS, THE_SITE } from '@/lib/auth/actor'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { hashOf, keepCapture } from '@/lib/sources/keep-capture'
import { listCaptures } from '@/lib/sources/list-captures'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute))
const file = (text: string, more: object = {}) => ({
  sourceId: 'ssssssss',
  url: '',
  mediaType: 'text/plain',
  bytes: new Uint8Array(Buffer.from(text)),
  text,
  ...more,
})

describe('nothing is kept', () => {
  test('for strangers and contributors', async () => {
    for (const actor of [ANONYMOUS, room.person('contributor')])
      expect(await keepCapture(db.client, actor, file('words'), at(0))).toEqual({
        ok: false,
        failure: 'refused',
      })
  })

  test('of nothing, of what is not there, and of what is no source', async () => {
    const keep = (what: ReturnType<typeof file>) => keepCapture(db.client, room.person('editor'), what, at(0))
    expect(await keep(file(''))).toEqual({ ok: false, failure: 'empty' })
    expect(await keep(file('a', { sourceId: 'nothere0' }))).toEqual({ ok: false, failure: 'missing' })
    expect(await keep(file('a', { sourceId: 'tttttttt' }))).toEqual({ ok: false, failure: 'missing' })
    expect(await db.client.capture.count()).toBe(0)
  })
})

test('bytes are kept as they came, with hash, words, capturer and date, and an audit event', async () => {
  const editor = room.person('editor')
  const kept = await keepCapture(db.client, editor, file('Niño’s words'), at(1))
  const sha256 = hashOf(Buffer.from('Niño’s words'))
  expect(kept).toMatchObject({ ok: true, value: { sha256, isNew: true } })
  expect(await listCaptures(db.client, editor, 'ssssssss')).toMatchObject([
    { by: 'editor', at: at(1), bytes: 15, characters: 12, sha256, url: '', mediaType: 'text/plain' },
  ])
  expect(await db.client.auditEvent.findFirst({ where: { act: 'source.captured' } })).toMatchObject({
    entryId: 'ssssssss',
    userId: editor.id,
    detail: { sha256 },
  })
})

test('the same bytes from the same place are not kept twice, from another place they are', async () => {
  const again = await keepCapture(db.client, room.person('editor'), file('Niño’s words'), at(2))
  expect(again).toMatchObject({ ok: true, value: { isNew: false } })
  const elsewhere = await keepCapture(
    db.client,
    THE_SITE,
    file('Niño’s words', { url: 'https://a.example/' }),
    at(2),
  )
  expect(elsewhere).toMatchObject({ ok: true, value: { isNew: true } })
})

test('captures are listed to editors only', async () => {
  expect(await listCaptures(db.client, room.person('contributor'), 'ssssssss')).toBeNull()
  expect(await listCaptures(db.client, ANONYMOUS, 'ssssssss')).toBeNull()
})

test('nobody changes or removes a capture: the database refuses', async () => {
  await expect(db.client.capture.updateMany({ data: { text: 'other' } })).rejects.toThrow(/append-only/)
  await expect(db.client.capture.deleteMany()).rejects.toThrow(/append-only/)
})
