import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordEvent } from '@/lib/audit/record-event'
import { THE_SITE } from '@/lib/auth/actor'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'

let db: TestDatabase
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

const at = new Date('2026-11-22T12:00:00Z')

test('an event cannot be changed or removed afterwards', async () => {
  await recordEvent(db.client, { at, actor: THE_SITE, act: 'revision.published', entryId: '00000000' })
  await expect(db.client.auditEvent.updateMany({ data: { act: 'nothing' } })).rejects.toThrow(/append-only/)
  await expect(db.client.auditEvent.deleteMany()).rejects.toThrow(/append-only/)
  expect(
    await db.client.auditEvent.findMany({ select: { at: true, act: true, userId: true, detail: true } }),
  ).toEqual([{ at, act: 'revision.published', userId: null, detail: { by: 'site' } }])
})

test('an act that is rolled back leaves no event', async () => {
  const before = await db.client.auditEvent.count()
  const failing = db.client.$transaction(async (tx) => {
    await recordEvent(tx, { at, actor: { type: 'anonymous' }, act: 'sign-in.refused' })
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  expect(await db.client.auditEvent.count()).toBe(before)
})
