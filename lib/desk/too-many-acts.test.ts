import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { actLimits } from '@/lib/auth/act-limits'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { takeTurn } from '@/lib/auth/take-turn'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { secondFactorAction } from '@/lib/desk/second-factor-action'

let db: TestDatabase
let room: DeskRoom
let done = 0
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
})
afterAll(() => db.close())
beforeEach(async () => {
  done = 0
  await db.client.attempt.deleteMany()
})

const action: DeskAction<Record<string, string>> = {
  permission: 'saveDraft',
  schema: z.record(z.string(), z.string()),
  back: () => '/edit',
  act: () => {
    done += 1
    return Promise.resolve(goTo('/edit', { outcome: 'saved', says: 'saved' }))
  },
}
const upload = { ...action, mostBytes: 8 * 1024 * 1024 }

/** As if `visitor` had acted `count` times just now. */
async function useUp(visitor: Visitor, count: number, takesFiles = false): Promise<void> {
  const limits = actLimits(room.person(visitor), takesFiles)
  for (let turn = 0; turn < count; turn += 1) await takeTurn(db.client, limits, room.now)
}

test('whoever acts too often is told when to come again, with everything that was typed; others are not held up', async () => {
  await useUp('editor', 300)
  const heard = await room.send(action, 'editor', { summary: 'Typed <b>& kept' })
  expect([heard.status, heard.retryAfter, done]).toEqual([429, 300, 0])
  expect(heard.text).toContain('Typed &#60;b&#62;&#38; kept')
  expect((await room.send(action, 'contributor', {})).said?.outcome).toBe('saved')
})

test('the time passes, and it goes on', async () => {
  await useUp('editor', 300)
  room.now = new Date(room.now.getTime() + 299_000)
  expect((await room.send(action, 'editor', {})).retryAfter).toBe(1)
  room.now = new Date(room.now.getTime() + 1_000)
  expect((await room.send(action, 'editor', {})).said?.outcome).toBe('saved')
})

test('files are counted more strictly, by the hour', async () => {
  await useUp('editor', 60, true)
  const heard = await room.send(upload, 'editor', {})
  expect([heard.status, heard.retryAfter, done]).toEqual([429, 3600, 0])
  expect((await room.send(action, 'editor', {})).said?.outcome).toBe('saved')
})

test('acts that are open to whoever has yet to set up a second factor are counted too', async () => {
  const begin = { _intent: 'begin' }
  const pending = { requireSecondFactor: ['editor' as const] }
  await useUp('editor', 300)
  const heard = await room.send(secondFactorAction, 'editor', begin, pending)
  expect([heard.status, heard.retryAfter]).toEqual([429, 300])
  expect(await db.client.secondFactor.count()).toBe(0)
  await db.client.attempt.deleteMany()
  expect((await room.send(secondFactorAction, 'editor', begin, pending)).status).toBe(303)
  expect(await db.client.secondFactor.count()).toBe(1)
})
