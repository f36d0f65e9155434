import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { checklistOf } from '@/lib/revisions/checklist'
import { publishAs } from '@/lib/revisions/publish-as.fixture'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'
import { takeOverRevision } from '@/lib/revisions/take-over-revision'
import { tickChecklist } from '@/lib/revisions/tick-checklist'

let db: TestDatabase
let room: DeskRoom
let head: string
let second: SignedIn
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  head = await room.furnish()
  const { id } = await db.client.user.create({
    data: { name: 'second', email: 'second@example.org', role: 'reviewer', reviewLocales: ['en'] },
  })
  second = { ...room.person('reviewer'), id, name: 'second' }
})
afterAll(() => db.close())

const now = () => (room.now = new Date(room.now.getTime() + 1000))
const save = async (actor: SignedIn, words: string) => {
  const snapshot = { id: 'tttttttt', title: 'Detainer', summary: `${words} [@report]` }
  const input = { actor, kind: 'term', slug: 'detainer', locale: 'en', baseId: head, snapshot } as const
  const saved = await saveDraft(db.client, input, now())
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  head = saved.value.revisionId
}
const submit = (actor: SignedIn) => submitRevision(db.client, { actor, revisionId: head }, now())
const publish = (actor: SignedIn) =>
  publishAs(db.client, { actor, revisionId: head, reason: 'clarification' }, now())
const tick = (actor: SignedIn, ticked: readonly string[]) =>
  tickChecklist(db.client, { actor, revisionId: head, ticked }, now())
const refused = { failure: { type: 'refused' } }
const person = (visitor: Visitor) => room.person(visitor)

describe('whoever wrote a part of a text since it was published does not approve it', () => {
  test('neither its last author nor an earlier one; somebody else does', async () => {
    await save(person('reviewer'), 'A request.')
    await save(person('contributor'), 'A request to hold.')
    await submit(person('contributor'))
    expect(await publish(person('contributor'))).toMatchObject(refused)
    expect(await publish(person('reviewer'))).toMatchObject(refused)
    expect(await publish(second)).toMatchObject({ value: { version: 2 } })
  })

  test('what one wrote before it was published does not count', async () => {
    await save(person('contributor'), 'A request to hold somebody.')
    await submit(person('contributor'))
    expect(await publish(person('reviewer'))).toMatchObject({ value: { version: 3 } })
  })
})

describe('the checklist', () => {
  test('stands before publishing, and is ticked by nobody who may not approve', async () => {
    await save(person('editor'), 'A request to hold.')
    await submit(person('editor'))
    const asked = { actor: second, revisionId: head, reason: 'typo' } as const
    expect(await publishRevision(db.client, asked, now())).toMatchObject({
      failure: {
        type: 'invalid',
        problems: [{ path: 'checklist', message: 'Tick every point of the checklist first; 3 are open.' }],
      },
    })
    for (const visitor of ['contributor', 'editor'] as const)
      expect(await tick(person(visitor), checklistOf('term'))).toMatchObject(refused)
    expect(await db.client.checklistTick.count({ where: { revisionId: head } })).toBe(0)
  })

  test('keeps who ticked what and when; a point can be opened again, and words that are no points are passed over', async () => {
    await tick(second, ['sources', 'meaning', 'nonsense'])
    await tick(person('administrator'), ['meaning', 'neutral'])
    const ticks = await db.client.checklistTick.findMany({
      where: { revisionId: head },
      orderBy: { item: 'asc' },
      select: { item: true, user: { select: { name: true } } },
    })
    expect(ticks).toEqual([
      { item: 'meaning', user: { name: 'second' } },
      { item: 'neutral', user: { name: 'administrator' } },
    ])
    const events = await db.client.auditEvent.findMany({
      where: { revisionId: head, act: 'revision.checked' },
      orderBy: { id: 'asc' },
    })
    expect(events.map((event) => event.detail)).toMatchObject([
      { ticked: 'sources, meaning' },
      { ticked: 'neutral', unticked: 'sources' },
    ])
  })

  test('a newer draft has all points open', async () => {
    await save(person('editor'), 'A request to hold a person.')
    await submit(person('editor'))
    expect(
      await publishRevision(db.client, { actor: second, revisionId: head, reason: 'typo' }, now()),
    ).toMatchObject({ failure: { type: 'invalid' } })
  })
})

describe('taking over', () => {
  test('is refused to those who do not review, and to the author', async () => {
    for (const actor of [person('contributor'), person('editor')])
      expect(await takeOverRevision(db.client, { actor, revisionId: head }, now())).toMatchObject(refused)
  })

  test('makes a draft of one’s own with the same text, which neither oneself nor the first author approves', async () => {
    const before = await db.client.revision.findUniqueOrThrow({ where: { id: head } })
    const taken = await takeOverRevision(db.client, { actor: second, revisionId: head }, now())
    if (!taken.ok) throw new Error(JSON.stringify(taken.failure))
    expect(await takeOverRevision(db.client, { actor: second, revisionId: head }, now())).toMatchObject(
      refused,
    )
    head = taken.value.revisionId
    const { canonical, sha256 } = before
    expect(await db.client.revision.findUniqueOrThrow({ where: { id: head } })).toMatchObject({
      canonical,
      sha256,
      state: 'draft',
      authorId: second.id,
      baseId: before.id,
    })
    expect(await db.client.auditEvent.findFirst({ where: { revisionId: head } })).toMatchObject({
      act: 'revision.taken-over',
      detail: { from: person('editor').id },
    })
    await db.client.user.update({ where: { id: person('editor').id }, data: { role: 'reviewer' } })
    await submit(second)
    const promoted = { ...person('editor'), role: 'reviewer', reviewLocales: ['en'] } as SignedIn
    expect(await publish(second)).toMatchObject(refused)
    expect(await publish(promoted)).toMatchObject(refused)
    expect(await publish(person('reviewer'))).toMatchObject({ ok: true })
  })
})
