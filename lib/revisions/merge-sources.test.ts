import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { findMoved } from '@/lib/entries/find-moved'
import { getVersion } from '@/lib/entries/get-version'
import { listLeaning } from '@/lib/entries/list-leaning'
import { listReferring } from '@/lib/entries/list-referring'
import { listVersions } from '@/lib/entries/list-versions'
import { mergeSources } from '@/lib/revisions/merge-sources'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { reproject } from '@/lib/revisions/reproject'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'
import { search } from '@/lib/search/search'
import { searchQuerySchema } from '@/lib/search/search-query'

let db: TestDatabase
let room: DeskRoom
const source = (id: string, title: string, more: object = {}) => ({
  id,
  title,
  csl: { type: 'report' },
  publication: 'dataset',
  verification: 'seen',
  ...more,
})

beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish() // source/report, and term/detainer, which leans on it
  await room.publish('source', 'copy', source('cccccccc', 'The same report'))
  await room.publish(
    'source',
    'child',
    source('hhhhhhhh', 'A rewrite', { derivation: 'rewrite', derivedFrom: 'copy' }),
  )
  await room.publish('term', 'jail', {
    id: 'jjjjjjjj',
    title: 'Jail',
    summary: 'A place. [@copy, p. 2] Big. [@report; @copy]',
  })
  const draft = {
    actor: room.person('editor'),
    kind: 'source' as const,
    slug: 'sketch',
    locale: 'en' as const,
  }
  await saveDraft(db.client, { ...draft, baseId: null, snapshot: source('kkkkkkkk', 'A sketch') }, room.now)
})
afterAll(() => db.close())

const later = (minutes: number) => new Date(room.now.getTime() + minutes * 60_000)
const merge = (
  keep: string,
  gone: string,
  reason = 'One was read twice.',
  visitor: 'editor' | 'contributor' = 'editor',
) => mergeSources(db.client, { actor: room.person(visitor), keep, merge: gone, reason }, later(1))
const jail = (choice = {}) => getVersion(db.client, { kind: 'term', slug: 'jail' }, 'en', choice)
const copy = { kind: 'source', slug: 'copy' } as const

async function rebuilt(): Promise<string> {
  const { client } = db
  return JSON.stringify([
    await client.source.findMany({ orderBy: { entryId: 'asc' } }),
    await client.searchDocument.findMany({ orderBy: { entryId: 'asc' } }),
    await client.claim.findMany({ orderBy: { id: 'asc' } }),
    await client.citation.findMany({ orderBy: [{ claimId: 'asc' }, { position: 'asc' }] }),
  ])
}

describe('merging is refused', () => {
  test('to contributors, without a reason, of what is not there, and of one source with itself', async () => {
    expect(await merge('report', 'copy', 'Why not.', 'contributor')).toMatchObject({
      failure: { type: 'refused' },
    })
    for (const reason of [' ', 'x'.repeat(600)])
      expect(await merge('report', 'copy', reason)).toMatchObject({ failure: { type: 'invalid' } })
    for (const [keep, gone] of [
      ['report', 'detainer'],
      ['nothing', 'report'],
    ] as const)
      expect(await merge(keep, gone)).toMatchObject({ failure: { type: 'missing' } })
    expect(await merge('report', 'report')).toMatchObject({ failure: { type: 'refused' } })
    expect(await db.client.merger.count()).toBe(0)
  })

  test('into what nobody can read, and where a source would come from itself', async () => {
    expect(await merge('sketch', 'copy')).toMatchObject({
      failure: { why: expect.stringContaining('not published') as string },
    })
    expect(await merge('child', 'copy')).toMatchObject({
      failure: { why: expect.stringContaining('come from itself') as string },
    })
    expect(await db.client.merger.count()).toBe(0)
    expect(await getVersion(db.client, copy, 'en')).not.toBeNull()
  })
})

describe('merging', () => {
  test('lets every claim follow, in texts, lists, search and what leans on what', async () => {
    await db.client.cacheTag.deleteMany()
    expect(await merge('report', 'copy')).toMatchObject({ ok: true, value: { claims: 2 } })
    expect((await jail())?.snapshot.summary).toBe('A place. [@report, p. 2] Big. [@report; @report]')
    const leaning = await listLeaning(db.client, 'ssssssss', 'en')
    expect(leaning.filter(({ slug }) => slug === 'jail')).toHaveLength(2)
    expect(await listLeaning(db.client, 'cccccccc', 'en')).toEqual([])
    const report = { kind: 'source', slug: 'report' } as const
    expect(await listReferring(db.client, report, { locale: 'en', role: 'derived-from' })).toMatchObject([
      { slug: 'child' },
    ])
    expect(await db.client.source.findUnique({ where: { entryId: 'hhhhhhhh' } })).toMatchObject({
      derivedFromSlug: 'report',
    })
    expect((await listVersions(db.client, 'source', 'en')).map(({ slug }) => slug)).not.toContain('copy')
    const { hits } = await search(db.client, searchQuerySchema.parse({ q: 'same report' }), 'en')
    expect(hits.map(({ slug }) => slug)).not.toContain('copy')
    const tags = new Set((await db.client.cacheTag.findMany()).map(({ tag }) => tag))
    for (const tag of [
      'address:source/copy',
      'entry:jjjjjjjj',
      'entry:ssssssss',
      'referring:ssssssss',
      'kind:source',
    ])
      expect(tags).toContain(tag)
  })

  test('leads the old address to the one that was kept, and leaves its versions at theirs', async () => {
    expect(await getVersion(db.client, copy, 'en')).toBeNull()
    expect(await findMoved(db.client, copy, 'en')).toMatchObject({ path: '/sources/report' })
    expect(await findMoved(db.client, copy, 'en', true)).toBeNull()
    expect(await getVersion(db.client, copy, 'en', { version: 1 })).toMatchObject({
      snapshot: { title: 'The same report' },
      withdrawn: {
        reason: 'This is the same source as “report”, into which it was merged. One was read twice.',
      },
    })
  })

  test('leaves published texts, their hashes, and the past as they were known', async () => {
    const pinned = await jail({ version: 1 })
    expect(pinned?.snapshot.summary).toBe('A place. [@copy, p. 2] Big. [@report; @copy]')
    const { canonical } = await db.client.revision.findFirstOrThrow({ where: { entryId: 'jjjjjjjj' } })
    expect(canonical).toContain('[@copy, p. 2]')
    const before = { locale: 'en' as const, knownAt: later(0) }
    expect(await listReferring(db.client, copy, before)).toMatchObject([{ slug: 'child' }, { slug: 'jail' }])
  })

  test('leaves a trace, and what is public can be rebuilt', async () => {
    const event = await db.client.auditEvent.findFirst({ where: { act: 'sources.merged' } })
    expect(event).toMatchObject({ entryId: 'cccccccc', detail: { from: 'copy', into: 'report', claims: 2 } })
    const before = await rebuilt()
    await db.client.$transaction((tx) => reproject(tx))
    expect(await rebuilt()).toBe(before)
  })

  test('is done once; nothing is written into what was merged, and nothing merged into it', async () => {
    expect(await merge('report', 'copy')).toMatchObject({
      failure: { why: expect.stringContaining('already') as string },
    })
    expect(await merge('copy', 'child')).toMatchObject({
      failure: { why: expect.stringContaining('already') as string },
    })
    const head = await db.client.edition.findFirstOrThrow({ where: { entryId: 'cccccccc' } })
    const draft = { actor: room.person('editor'), ...copy, locale: 'en' as const, baseId: head.headId }
    expect(
      await saveDraft(db.client, { ...draft, snapshot: source('cccccccc', 'Again') }, later(2)),
    ).toMatchObject({
      failure: { why: expect.stringContaining('merged into source/report') as string },
    })
  })

  test('lets a text that cites the old key be handed over again', async () => {
    const head = await db.client.edition.findFirstOrThrow({
      where: { entryId: 'jjjjjjjj' },
      include: { head: true },
    })
    const snapshot = { ...(head.head?.snapshot as object), title: 'The jail' }
    const actor = room.person('contributor')
    const draft = {
      actor,
      kind: 'term' as const,
      slug: 'jail',
      locale: 'en' as const,
      baseId: head.headId,
      snapshot,
    }
    const saved = await saveDraft(db.client, draft, later(3))
    if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
    const { revisionId } = saved.value
    expect(await submitRevision(db.client, { actor, revisionId }, later(3))).toMatchObject({ ok: true })
  })

  test('goes on where the kept one is renamed, or merged itself', async () => {
    const rename = {
      actor: room.person('editor'),
      kind: 'source' as const,
      slug: 'report',
      newSlug: 'the-report',
    }
    expect(await renameEntry(db.client, rename, later(4))).toMatchObject({ ok: true })
    expect(await findMoved(db.client, copy, 'en')).toMatchObject({ path: '/sources/the-report' })
    await room.publish('source', 'original', source('rrrrrrrr', 'The original'))
    expect(await merge('original', 'the-report')).toMatchObject({ ok: true })
    expect((await jail())?.snapshot.summary).toBe('A place. [@original, p. 2] Big. [@original; @original]')
    expect(await findMoved(db.client, copy, 'en')).toMatchObject({ path: '/sources/original' })
    expect(await findMoved(db.client, { kind: 'source', slug: 'report' }, 'en')).toMatchObject({
      path: '/sources/original',
    })
    expect(await findMoved(db.client, { kind: 'source', slug: 'report' }, 'en', true)).toMatchObject({
      path: '/sources/the-report',
    })
    expect(await listLeaning(db.client, 'rrrrrrrr', 'en')).toHaveLength(3)
  })

  test('of a draft that nobody could read withdraws nothing', async () => {
    const withdrawals = await db.client.withdrawal.count()
    expect(await merge('original', 'sketch')).toMatchObject({ ok: true, value: { claims: 0 } })
    expect(await db.client.withdrawal.count()).toBe(withdrawals)
  })

  test('is refused of what was withdrawn for another reason', async () => {
    const revisionId = await room.publish('source', 'harmful', source('mmmmmmmm', 'Harmful'))
    await withdrawRevision(
      db.client,
      { actor: room.person('editor'), revisionId, reason: 'It harms.' },
      later(5),
    )
    expect(await merge('original', 'harmful')).toMatchObject({ failure: { why: 'harmful was withdrawn.' } })
  })
})
