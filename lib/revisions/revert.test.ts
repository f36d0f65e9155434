import { afterAll, beforeAll, expect, test } from 'vitest'
import { listChanges } from '@/lib/changes/list-changes'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { getVersion } from '@/lib/entries/get-version'
import { publishAs } from '@/lib/revisions/publish-as.fixture'
import { publishNextDue } from '@/lib/revisions/publish-due'
import type { Reason } from '@/lib/revisions/reasons'
import { revertTo } from '@/lib/revisions/revert-to'
import { saveDraft } from '@/lib/revisions/save-draft'
import { scheduleRevision } from '@/lib/revisions/schedule-revision'
import { submitRevision } from '@/lib/revisions/submit-revision'
import { tickChecklist } from '@/lib/revisions/tick-checklist'
import { checklistOf } from '@/lib/revisions/checklist'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'

let db: TestDatabase
let room: DeskRoom
const versions: string[] = []
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute))
const ref = { kind: 'term', slug: 'detainer' } as const

beforeAll(async () => {
  db = await openTestDatabase()
  room = new DeskRoom(db.client)
  room.now = at(0)
  versions.push(await (await room.open()).furnish())
  const second = await save('A request in writing. [@report]', versions[0] ?? '')
  await publish(second, 'clarification', 2)
  versions.push(second)
})
afterAll(() => db.close())

async function save(summary: string, baseId: string): Promise<string> {
  const snapshot = { id: 'tttttttt', title: 'Detainer', summary, aliases: ['hold'] }
  const input = { actor: room.person('editor'), ...ref, locale: 'en', baseId, snapshot } as const
  const saved = await saveDraft(db.client, input, at(1))
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  return saved.value.revisionId
}
async function submit(revisionId: string, minute: number) {
  await submitRevision(db.client, { actor: room.person('editor'), revisionId }, at(minute))
}
async function publish(revisionId: string, reason: Reason, minute: number) {
  await submit(revisionId, minute)
  const input = { actor: room.person('reviewer'), revisionId, reason, note: 'For readers.' }
  expect(await publishAs(db.client, input, at(minute))).toMatchObject({ ok: true })
}
const revert = (revisionId: string, baseId: string) =>
  revertTo(db.client, { actor: room.person('editor'), revisionId, baseId }, at(3))
const newest = async () => {
  const [change] = await listChanges(db.client, { first: 'newest', limit: 1, onlyCorrections: true })
  return change
}

test('a draft is no version, the newest text needs no revert, and a newer draft is a conflict; nothing is written', async () => {
  const [first = '', second = ''] = versions
  const count = await db.client.revision.count()
  expect(await revert(second, second)).toMatchObject({ failure: { type: 'refused' } })
  expect(await revert(first, first)).toMatchObject({ failure: { type: 'conflict' } })
  expect(await db.client.revision.count()).toBe(count)
  const draft = await save('Something else. [@report]', second)
  expect(await revert(draft, draft)).toMatchObject({ failure: { type: 'missing' } })
  expect(await revert(second, draft)).toMatchObject({ ok: true })
})

test('reverting makes a draft with the bytes and the claim ids of the version, which is then reviewed like any other', async () => {
  const [first = ''] = versions
  const head = await db.client.edition.findFirstOrThrow({ where: { entryId: 'tttttttt' } })
  const claims = async () =>
    (await db.client.claim.findMany({ where: { position: { not: null }, entryId: 'tttttttt' } })).map(
      ({ id }) => id,
    )
  const before = await claims()
  const result = await revert(first, head.headId ?? '')
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const { revisionId } = result.value
  const wanted = await db.client.revision.findUniqueOrThrow({ where: { id: first } })
  expect(await db.client.revision.findUnique({ where: { id: revisionId } })).toMatchObject({
    state: 'draft',
    canonical: wanted.canonical,
    sha256: wanted.sha256,
    note: 'Reverts to version 1.',
    authorId: room.person('editor').id,
  })
  expect((await getVersion(db.client, ref, 'en'))?.version).toBe(2)
  await publish(revisionId, 'our-error', 4)
  expect(await getVersion(db.client, ref, 'en')).toMatchObject({
    version: 3,
    snapshot: { summary: 'A request. [@report]' },
  })
  expect(await claims()).toEqual(before)
  expect(await newest()).toMatchObject({
    act: 'correction',
    reason: 'our-error',
    note: 'For readers.',
    version: 3,
  })
  versions.push(revisionId)
})

test('what was withdrawn comes back as its next version, also at a time, and the log says restored', async () => {
  const [first = '', , third = ''] = versions
  const input = { actor: room.person('editor'), revisionId: third, reason: 'It named somebody.' }
  expect(await withdrawRevision(db.client, input, at(5))).toMatchObject({ ok: true })
  const result = await revert(first, third)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const { revisionId } = result.value
  await submit(revisionId, 6)
  const actor = room.person('reviewer')
  await tickChecklist(db.client, { actor, revisionId, ticked: checklistOf('term') }, at(6))
  const plan = {
    actor,
    revisionId,
    at: at(30),
    timeZone: 'UTC',
    reason: 'restored',
    note: 'Checked anew.',
  } as const
  expect(await scheduleRevision(db.client, plan, at(7))).toMatchObject({ ok: true })
  expect(await getVersion(db.client, ref, 'en')).toBeNull()
  expect(await publishNextDue(db.client, { singleEditor: false }, at(31))).toEqual({
    revisionId,
    trouble: null,
  })
  expect((await getVersion(db.client, ref, 'en'))?.version).toBe(4)
  expect(await newest()).toMatchObject({
    act: 'restoration',
    reason: 'restored',
    note: 'Checked anew.',
    version: 4,
  })
})
