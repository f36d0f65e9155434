import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Rank } from '@/lib/auth/actor'
import { THE_SITE } from '@/lib/auth/actor'
import { getVersion } from '@/lib/entries/get-version'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { publishAs } from '@/lib/revisions/publish-as.fixture'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { returnRevision } from '@/lib/revisions/return-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

let base: TestDatabase
let author: Actor
let reviewer: Actor
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 12, minute))

beforeAll(async () => {
  base = await openTestDatabase()
  const person = async (name: string, rank: Rank): Promise<Actor> => {
    const user = await base.client.user.create({ data: { name, email: `${name}@example.org`, ...rank } })
    return { type: 'user', id: user.id, name, email: user.email, ...rank }
  }
  author = await person('ana', { role: 'contributor', reviewLocales: [] })
  reviewer = await person('ben', { role: 'reviewer', reviewLocales: ['en'] })
  await publishSource()
})
afterAll(() => base.close())

async function publishSource() {
  const snapshot = {
    id: 'ssssssss',
    title: 'A report',
    csl: { type: 'report' },
    publication: 'dataset',
    verification: 'seen',
  }
  const draft = await saveDraft(
    base.client,
    { actor: THE_SITE, kind: 'source', slug: 'report', locale: 'en', baseId: null, snapshot },
    at(0),
  )
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
  const { revisionId } = draft.value
  await submitRevision(base.client, { actor: THE_SITE, revisionId }, at(0))
  const published = await publishRevision(base.client, { actor: THE_SITE, revisionId }, at(0))
  if (!published.ok) throw new Error(JSON.stringify(published.failure))
}

const term = (summary: string) => ({ id: 'tttttttt', title: 'Detainer', summary })
const save = (baseId: string | null, summary: string, minute: number, actor = author) =>
  saveDraft(
    base.client,
    { actor, kind: 'term', slug: 'detainer', locale: 'en', baseId, snapshot: term(summary), note: 'n' },
    at(minute),
  )
async function saved(...args: Parameters<typeof save>): Promise<string> {
  const result = await save(...args)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value.revisionId
}
const failureOf = (result: { ok: boolean; failure?: unknown }) =>
  (result as { failure?: { type: string } }).failure?.type

let first: string
let second: string

test('strangers save nothing', async () => {
  expect(failureOf(await save(null, 'A request. [@report]', 1, { type: 'anonymous' }))).toBe('refused')
})

test('a snapshot that the schema refuses is answered with its problems', async () => {
  const result = await saveDraft(
    base.client,
    {
      actor: author,
      kind: 'term',
      slug: 'detainer',
      locale: 'en',
      baseId: null,
      snapshot: { id: 'tttttttt' },
    },
    at(1),
  )
  expect(result).toMatchObject({
    ok: false,
    failure: { type: 'invalid', problems: [{ path: 'title' }, { path: 'summary' }] },
  })
})

test('a draft is saved and stays unseen by readers', async () => {
  first = await saved(null, 'A request.', 2)
  expect(await getVersion(base.client, { kind: 'term', slug: 'detainer' }, 'en')).toBeNull()
})

test('an identical save writes nothing', async () => {
  const count = await base.client.revision.count()
  expect(await save(first, 'A request.', 3)).toMatchObject({
    ok: true,
    value: { isUnchanged: true, revisionId: first },
  })
  expect(await base.client.revision.count()).toBe(count)
})

test('an uncited claim blocks submitting', async () => {
  const result = await submitRevision(base.client, { actor: author, revisionId: first }, at(4))
  expect(result).toMatchObject({ failure: { type: 'invalid', problems: [{ path: 'summary' }] } })
})

test('a source that does not exist blocks submitting', async () => {
  const lost = await saved(first, 'A request. [@nobody]', 5)
  const result = await submitRevision(base.client, { actor: author, revisionId: lost }, at(5))
  expect(result).toMatchObject({
    failure: { type: 'invalid', problems: [{ message: 'Points at source/nobody, which is not published.' }] },
  })
  second = await saved(lost, 'A request to a jail. [@report, p. 2]', 6)
})

test('saving from a stale base is a conflict with both texts, and writes nothing', async () => {
  const count = await base.client.revision.count()
  const result = await save(first, 'Something else. [@report]', 7)
  expect(result).toMatchObject({
    failure: {
      type: 'conflict',
      headId: second,
      headSnapshot: term('A request to a jail. [@report, p. 2]'),
      headAuthor: 'ana',
      baseSnapshot: term('A request.'),
    },
  })
  expect(await base.client.revision.count()).toBe(count)
})

test('a contributor does not publish, not even what is not theirs', async () => {
  await submitRevision(base.client, { actor: author, revisionId: second }, at(8))
  const stranger: Actor = {
    type: 'user',
    id: '00000000-0000-4000-8000-000000000000',
    name: '',
    email: '',
    role: 'contributor',
    reviewLocales: [],
  }
  expect(failureOf(await publishRevision(base.client, { actor: stranger, revisionId: second }, at(9)))).toBe(
    'refused',
  )
  expect(failureOf(await publishRevision(base.client, { actor: author, revisionId: second }, at(9)))).toBe(
    'refused',
  )
})

test('a revision is returned with a note, or not at all', async () => {
  expect(
    failureOf(await returnRevision(base.client, { actor: reviewer, revisionId: second, note: ' ' }, at(9))),
  ).toBe('invalid')
  expect(
    await returnRevision(base.client, { actor: reviewer, revisionId: second, note: 'Which jail?' }, at(9)),
  ).toMatchObject({ ok: true })
  expect(failureOf(await publishAs(base.client, { actor: reviewer, revisionId: second }, at(9)))).toBe(
    'refused',
  )
})

test('what a reviewer other than its author publishes is version 1, with hash, claims and an audit event', async () => {
  await submitRevision(base.client, { actor: author, revisionId: second }, at(10))
  expect(await publishAs(base.client, { actor: reviewer, revisionId: second }, at(11))).toMatchObject({
    ok: true,
    value: { version: 1 },
  })
  const version = await getVersion(base.client, { kind: 'term', slug: 'detainer' }, 'en')
  expect(version).toMatchObject({ version: 1, latest: 1, publishedAt: at(11), path: '/glossary/detainer' })
  expect(
    await base.client.claim.findMany({ where: { entryId: 'tttttttt' }, include: { citations: true } }),
  ).toMatchObject([
    { text: 'A request to a jail.', position: 0, citations: [{ sourceId: 'ssssssss', locator: 'p. 2' }] },
  ])
  expect(
    await base.client.auditEvent.count({ where: { revisionId: second, act: 'revision.published' } }),
  ).toBe(1)
})

test('a second version needs a reason; the old one stays citable, and the claim keeps its id', async () => {
  const [before] = await base.client.claim.findMany({ where: { entryId: 'tttttttt' } })
  const third = await saved(second, 'A written request to a jail. [@report, p. 3]', 20)
  await submitRevision(base.client, { actor: author, revisionId: third }, at(21))
  expect(failureOf(await publishAs(base.client, { actor: reviewer, revisionId: third }, at(22)))).toBe(
    'invalid',
  )
  expect(
    await publishAs(base.client, { actor: reviewer, revisionId: third, reason: 'clarification' }, at(22)),
  ).toMatchObject({ ok: true, value: { version: 2 } })
  const get = (choice: { version?: number; knownAt?: Date }) =>
    getVersion(base.client, { kind: 'term', slug: 'detainer' }, 'en', choice)
  expect((await get({}))?.snapshot.summary).toBe('A written request to a jail. [@report, p. 3]')
  expect(await get({ version: 1 })).toMatchObject({
    version: 1,
    latest: 2,
    snapshot: { summary: 'A request to a jail. [@report, p. 2]' },
  })
  expect((await get({ knownAt: at(15) }))?.version).toBe(1)
  expect(await get({ knownAt: at(10) })).toBeNull()
  expect(await get({ version: 9 })).toBeNull()
  expect(await base.client.claim.findMany({ where: { entryId: 'tttttttt' } })).toMatchObject([
    { id: before?.id, text: 'A written request to a jail.', firstVersion: 1, lastVersion: 2 },
  ])
})

test('two who publish the same revision at once publish it once', async () => {
  const fourth = await saved((await head()) ?? '', 'A request, in writing. [@report, p. 3]', 30)
  await submitRevision(base.client, { actor: author, revisionId: fourth }, at(31))
  const publish = () =>
    publishAs(base.client, { actor: reviewer, revisionId: fourth, reason: 'typo' }, at(32))
  const results = await Promise.all([publish(), publish()])
  expect(results.filter((result) => result.ok)).toHaveLength(1)
})

test('of many who save from one base at once, one is saved and the others are told', async () => {
  const from = await head()
  const results = await Promise.all([1, 2, 3, 4, 5].map((n) => save(from, `Wording ${n}. [@report]`, 40)))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.filter((result) => failureOf(result) === 'conflict')).toHaveLength(4)
})

async function head(): Promise<string | null> {
  const edition = await base.client.edition.findUniqueOrThrow({
    where: { entryId_locale: { entryId: 'tttttttt', locale: 'en' } },
  })
  return edition.headId
}
