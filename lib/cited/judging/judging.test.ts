import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { THE_SITE } from '@/lib/auth/actor'
import { judgeItems } from '@/lib/cited/judging/judge-items'
import type { Verdict } from '@/lib/cited/judging/verdict'
import { readInput } from '@/lib/cited/reading/read-input'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { publishRevision } from '@/lib/revisions/publish-revision'
import type { Reason } from '@/lib/revisions/reasons'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

const HOSTS = ['plainsight.example']
let db: TestDatabase
let room: DeskRoom
let claimIds: string[]

beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
  await room.publish('term', 'broken', {
    id: 'mmmmmmmm',
    title: 'Mended',
    summary: 'One. [@report] Two. [@report]',
  })
  claimIds = (
    await db.client.claim.findMany({ where: { entryId: 'mmmmmmmm' }, orderBy: { position: 'asc' } })
  ).map(({ id }) => id)
  await republish('broken', 'One. [@report] Two, really. [@report]', 'clarification', 'Said better.')
  await republish('broken', 'One. [@report] Three. [@report]', 'our-error', 'It was three.')
  await republish('broken', 'One. [@report]', 'typo', '')
  const move = { actor: room.person('editor'), kind: 'term' as const, slug: 'broken', newSlug: 'mended' }
  const moved = await renameEntry(db.client, move, room.now)
  if (!moved.ok) throw new Error(JSON.stringify(moved.failure))
  const revisionId = await room.publish('term', 'gone', {
    id: 'gggggggg',
    title: 'Gone',
    summary: 'Was. [@report]',
  })
  const reason = 'It named a private person.'
  const withdrawn = await withdrawRevision(
    db.client,
    { actor: room.person('editor'), revisionId, reason },
    room.now,
  )
  if (!withdrawn.ok) throw new Error(JSON.stringify(withdrawn.failure))
})
afterAll(() => db.close())

async function republish(slug: string, summary: string, reason: Reason, note: string): Promise<void> {
  const { client } = db
  const head = await client.revision.findFirstOrThrow({
    where: { entry: { kind: 'term', slug } },
    orderBy: { version: 'desc' },
  })
  const snapshot = { ...(head.snapshot as object), summary }
  const draft = {
    actor: THE_SITE,
    kind: 'term' as const,
    slug,
    locale: 'en' as const,
    baseId: head.id,
    snapshot,
  }
  const saved = await saveDraft(client, draft, room.now)
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  const { revisionId } = saved.value
  await submitRevision(client, { actor: THE_SITE, revisionId }, room.now)
  const published = await publishRevision(client, { actor: THE_SITE, revisionId, reason, note }, room.now)
  if (!published.ok) throw new Error(JSON.stringify(published.failure))
}

async function judge(text: string): Promise<Verdict[]> {
  const read = await readInput(text, HOSTS)
  if (!read.ok) throw new Error(read.failure.code)
  return judgeItems(db.client, read.value.items, HOSTS)
}
const one = async (address: string) => (await judge(`https://plainsight.example${address}`))[0]

describe('nothing is claimed of', () => {
  test('an address that is not ours, or names nothing that was ever published', async () => {
    expect(await judge('https://else.example/cities/x')).toMatchObject([{ status: 'not-ours', cited: null }])
    for (const address of ['/cities/atlantis?v=1', '/search?q=x', '/e/zzzzzzzz', '/claims/zzzzzzzz-zzzzzzzz'])
      expect([address, await one(address)]).toMatchObject([address, { status: 'unknown', url: null }])
  })

  test('a version, a claim or a decision that never was; but where to look is told', async () => {
    for (const address of ['/glossary/mended?v=9', '/claims/mmmmmmmm-zzzzzzzz', '/e/mmmmmmmm/9'])
      expect([address, await one(address)]).toMatchObject([
        address,
        { status: 'unknown', title: 'Mended', currentVersion: 4, citedVersion: null },
      ])
  })
})

describe('a version', () => {
  test('that is the newest is current, by every address', async () => {
    for (const address of [
      '/glossary/mended?v=4',
      '/e/mmmmmmmm/4',
      '/api/v1/term/mended?v=4',
      '/es/glossary/mended?v=4',
    ])
      expect([address, await one(address)]).toMatchObject([
        address,
        { status: 'current', id: 'mmmmmmmm', citedVersion: 4, currentVersion: 4, diffUrl: null },
      ])
  })

  test('that was reworded since is superseded, with the difference', async () => {
    expect(await one('/glossary/mended?v=3')).toMatchObject({
      status: 'superseded',
      diffUrl: expect.stringMatching(/\/glossary\/mended\/diff\/3-4$/) as string,
      later: [{ version: 4, reason: 'typo', note: null }],
    })
  })

  test('that was wrong is corrected, with all reasons since; also at an address that it once had', async () => {
    for (const address of ['/glossary/mended?v=1', '/glossary/broken?v=1'])
      expect(await one(address)).toMatchObject({
        status: 'corrected',
        url: expect.stringMatching(/\/glossary\/mended$/) as string,
        later: [
          { version: 2, reason: 'clarification', note: 'Said better.' },
          { version: 3, reason: 'our-error', note: 'It was three.' },
          { version: 4, reason: 'typo' },
        ],
      })
  })

  test('of what was withdrawn is withdrawn, with the reason', async () => {
    expect(await one('/glossary/gone?v=1')).toMatchObject({
      status: 'withdrawn',
      withdrawn: { reason: 'It named a private person.' },
    })
  })

  test('that is not named is not pinned, unless the record names it or its hash', async () => {
    expect(await one('/glossary/mended')).toMatchObject({ status: 'unpinned', currentVersion: 4 })
    const { sha256 } = await db.client.revision.findFirstOrThrow({
      where: { entryId: 'mmmmmmmm', version: 2 },
    })
    const record = (custom: object) =>
      judge(
        JSON.stringify([
          { id: 'k', type: 'webpage', URL: 'https://plainsight.example/glossary/mended', custom },
        ]),
      )
    expect(await record({ version: '3' })).toMatchObject([
      { status: 'superseded', citedVersion: 3, hash: null },
    ])
    expect(await record({ sha256 })).toMatchObject([
      { status: 'corrected', citedVersion: 2, hash: 'matches' },
    ])
    expect(await record({ version: 3, sha256 })).toMatchObject([
      { citedVersion: 3, hash: 'differs', hashVersion: 2 },
    ])
    expect(await record({ version: 3, sha256: '0'.repeat(64) })).toMatchObject([
      { hash: 'differs', hashVersion: null },
    ])
  })
})

test('a claim says the same, is changed, or is gone', async () => {
  const [kept = '', lost = ''] = claimIds
  expect(await one(`/claims/${kept}?v=1`)).toMatchObject({
    status: 'current',
    citedVersion: 1,
    part: { type: 'claim', id: kept, says: 'same' },
  })
  expect(await one(`/claims/${kept}`)).toMatchObject({ status: 'unpinned', part: { says: 'same' } })
  expect(await one(`/claims/${lost}?v=1`)).toMatchObject({ status: 'corrected', part: { says: 'gone' } })
  expect(await one(`/e/${lost}`)).toMatchObject({ status: 'superseded', part: { says: 'gone' } })
})

test('five hundred addresses cost as many queries as one', async () => {
  const counted = async (text: string) => {
    let queries = 0
    const client = db.client.$extends({
      query: { $allOperations: ({ args, query }) => ((queries += 1), query(args)) },
    })
    const read = await readInput(text, HOSTS)
    if (!read.ok) throw new Error(read.failure.code)
    const verdicts = await judgeItems(client as unknown as typeof db.client, read.value.items, HOSTS)
    return { queries, verdicts }
  }
  const address = (n: number) => `https://plainsight.example/glossary/mended?v=${(n % 4) + 1}&n=${n}`
  const single = await counted(address(0))
  const many = await counted(Array.from({ length: 500 }, (_, n) => address(n)).join('\n'))
  expect(many.queries).toBe(single.queries)
  expect(many.queries).toBeLessThan(6)
  expect(many.verdicts.filter(({ status }) => status === 'corrected')).toHaveLength(250)
})
