import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANONYMOUS } from '@/lib/auth/actor'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { getClaim } from '@/lib/entries/get-claim'
import { getVersion } from '@/lib/entries/get-version'
import { listLeaning } from '@/lib/entries/list-leaning'
import { listChanges } from '@/lib/changes/list-changes'
import { listReferring } from '@/lib/entries/list-referring'
import { listVersions } from '@/lib/entries/list-versions'
import { loadPointedAt } from '@/lib/entries/load-pointed-at'
import { publishAs } from '@/lib/revisions/publish-as.fixture'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { reproject } from '@/lib/revisions/reproject'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'
import { search } from '@/lib/search/search'
import { searchQuerySchema } from '@/lib/search/search-query'

let db: TestDatabase
let room: DeskRoom
const revisions = new Map<string, string>()

beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  revisions.set('detainer', await room.furnish())
  const publish = async (kind: 'jurisdiction' | 'policy' | 'term', slug: string, snapshot: object) =>
    revisions.set(slug, await room.publish(kind, slug, snapshot))
  await publish('jurisdiction', 'springfield', {
    id: 'cccccccc',
    title: 'Springfield',
    level: 'city',
    state: 'IL',
    summary: 'A city. [@report]',
  })
  await publish('policy', 'order', {
    id: 'pppppppp',
    title: 'An order',
    jurisdiction: 'springfield',
    mechanism: 'ordinance',
    status: 'in-force',
    dateSources: [{ source: 'report' }],
    summary:
      'See :term[detainers]{slug=detainer}, [the word](term/detainer) and a report. [@report, para. 2]',
  })
})
afterAll(() => db.close())

const term = { kind: 'term', slug: 'detainer' } as const
const later = (minutes: number) => new Date(room.now.getTime() + minutes * 60_000)
const withdraw = (
  slug: string,
  reason = 'It named a private person.',
  visitor: 'editor' | 'contributor' = 'editor',
) =>
  withdrawRevision(
    db.client,
    { actor: room.person(visitor), revisionId: revisions.get(slug) ?? '', reason },
    later(1),
  )
const rename = (kind: 'term' | 'source' | 'jurisdiction', slug: string, newSlug: string) =>
  renameEntry(db.client, { actor: room.person('editor'), kind, slug, newSlug }, later(5))
const found = async (q: string) =>
  (await search(db.client, searchQuerySchema.parse({ q }), 'en')).hits.map(({ slug }) => slug)
const tags = async () => new Set((await db.client.cacheTag.findMany()).map(({ tag }) => tag))

/** Everything that is rebuilt from published revisions. */
async function projected(): Promise<string> {
  const { client } = db
  return JSON.stringify([
    await client.jurisdiction.findMany({ orderBy: { entryId: 'asc' } }),
    await client.policy.findMany({ orderBy: { entryId: 'asc' } }),
    await client.term.findMany({ orderBy: { entryId: 'asc' } }),
    await client.source.findMany({ orderBy: { entryId: 'asc' } }),
    await client.searchDocument.findMany({ orderBy: { entryId: 'asc' } }),
    await client.claim.findMany({ orderBy: { id: 'asc' } }),
    await client.citation.findMany({ orderBy: [{ claimId: 'asc' }, { position: 'asc' }] }),
  ])
}

async function expectRebuildable(): Promise<void> {
  const before = await projected()
  await db.client.$transaction((tx) => reproject(tx))
  expect(await projected()).toBe(before)
}

describe('withdrawing', () => {
  test('is refused to contributors and strangers, without a reason, and of what others are filed under', async () => {
    const events = await db.client.auditEvent.count()
    expect(await withdraw('detainer', 'Why not.', 'contributor')).toMatchObject({
      failure: { type: 'refused' },
    })
    const input = { actor: ANONYMOUS, revisionId: revisions.get('detainer') ?? '', reason: 'x' }
    expect(await withdrawRevision(db.client, input, later(1))).toMatchObject({ failure: { type: 'refused' } })
    for (const reason of ['  ', 'x'.repeat(601)])
      expect(await withdraw('detainer', reason)).toMatchObject({ failure: { type: 'invalid' } })
    expect(await withdraw('springfield')).toMatchObject({
      failure: { type: 'refused', why: expect.stringContaining('policy/order') as string },
    })
    expect(await db.client.withdrawal.count()).toBe(0)
    expect(await db.client.auditEvent.count()).toBe(events)
  })

  test('takes the entry from lists, search, feeds and claims, with the reason in the log', async () => {
    expect(await found('detainer')).toContain('detainer')
    await db.client.cacheTag.deleteMany()
    expect(await withdraw('detainer')).toMatchObject({ ok: true })
    expect(await getVersion(db.client, term, 'en')).toBeNull()
    expect((await listVersions(db.client, 'term', 'en')).map(({ slug }) => slug)).toEqual([])
    expect(await found('detainer')).not.toContain('detainer')
    const leaning = await listLeaning(db.client, 'ssssssss', 'en')
    expect(new Set(leaning.map(({ slug }) => slug))).toEqual(new Set(['order', 'springfield']))
    const expected = [
      'entry:tttttttt',
      'address:term/detainer',
      'kind:term',
      'anything',
      'referring:ssssssss',
    ]
    for (const tag of expected) expect(await tags()).toContain(tag)
    expect(await db.client.auditEvent.findFirst({ where: { act: 'revision.withdrawn' } })).toMatchObject({
      entryId: 'tttttttt',
      detail: { version: 1, reason: 'It named a private person.' },
    })
    await expectRebuildable()
  })

  test('leaves every version at its number, and the past as it was known', async () => {
    const pinned = await getVersion(db.client, term, 'en', { version: 1 })
    expect(pinned).toMatchObject({
      version: 1,
      withdrawn: { at: later(1), reason: 'It named a private person.' },
    })
    expect(await getVersion(db.client, term, 'en', { knownAt: later(0) })).toMatchObject({ version: 1 })
    expect(await getVersion(db.client, term, 'en', { knownAt: later(2) })).toBeNull()
    expect(await getVersion(db.client, term, 'en', { orWithdrawn: true })).toMatchObject({ version: 1 })
    const { id } = await db.client.claim.findFirstOrThrow({ where: { entryId: 'tttttttt' } })
    expect(await getClaim(db.client, id, 'en')).toMatchObject({
      isCurrent: false,
      withdrawn: { reason: 'It named a private person.' },
    })
  })

  test('leaves what points at it readable, and marked', async () => {
    const order = await getVersion(db.client, { kind: 'policy', slug: 'order' }, 'en')
    const pointedAt = await loadPointedAt(db.client, order === null ? [] : [order], 'en')
    expect(pointedAt.find('term', 'detainer')).toBeNull()
    expect(pointedAt.isWithdrawn(term)).toBe(true)
    expect(pointedAt.hrefOf(term)).toBe('/glossary/detainer')
    expect(pointedAt.isWithdrawn({ kind: 'source', slug: 'report' })).toBe(false)
  })

  test('is done once, and cannot be written out of the record', async () => {
    expect(await withdraw('detainer')).toMatchObject({ failure: { type: 'refused' } })
    await expect(db.client.withdrawal.deleteMany()).rejects.toThrow(/append-only/)
    const id = revisions.get('detainer') ?? ''
    for (const data of [{ state: 'published' }, { note: 'x' }])
      await expect(db.client.revision.update({ where: { id }, data })).rejects.toThrow(/cannot be changed/)
    const order = revisions.get('order') ?? ''
    await expect(
      db.client.revision.update({ where: { id: order }, data: { state: 'withdrawn', note: 'x' } }),
    ).rejects.toThrow(/cannot be changed/)
  })

  test('ends when the same text is published again, as the next version', async () => {
    const actor = room.person('contributor')
    const { snapshot } = await db.client.revision.findUniqueOrThrow({
      where: { id: revisions.get('detainer') ?? '' },
    })
    const baseId = revisions.get('detainer') ?? null
    const draft = await saveDraft(
      db.client,
      { actor, kind: 'term', slug: 'detainer', locale: 'en', baseId, snapshot },
      later(3),
    )
    if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
    const { revisionId } = draft.value
    expect(await getVersion(db.client, term, 'en')).toBeNull()
    await submitRevision(db.client, { actor, revisionId }, later(3))
    const input = { actor: room.person('reviewer'), revisionId, reason: 'restored' as const }
    expect(await publishAs(db.client, input, later(4))).toMatchObject({ value: { version: 2 } })
    expect(await getVersion(db.client, term, 'en')).toMatchObject({ version: 2, withdrawn: null })
    expect(await getVersion(db.client, term, 'en', { version: 1 })).toMatchObject({
      withdrawn: null,
      latest: 2,
    })
    expect(await found('detainer')).toContain('detainer')
    await expectRebuildable()
  })

  test('is told in the feed of changes, and so is the return', async () => {
    const changes = await listChanges(db.client, { limit: 10, first: 'oldest', about: 'tttttttt' })
    expect(changes.filter(({ slug }) => slug === 'detainer')).toMatchObject([
      { act: 'publication', version: 1 },
      { act: 'withdrawal', version: 1, note: 'It named a private person.' },
      { act: 'restoration', version: 2, reason: 'restored' },
    ])
  })
})

describe('renaming', () => {
  test('is refused to contributors, for no address, for the same, and for what another entry has', async () => {
    const input = { actor: room.person('contributor'), ...term, newSlug: 'hold' }
    expect(await renameEntry(db.client, input, later(5))).toMatchObject({ failure: { type: 'refused' } })
    await room.publish('term', 'jail', { id: 'jjjjjjjj', title: 'Jail', summary: 'A place. [@report]' })
    for (const slug of ['', 'A Hold', 'detainer', 'jail'])
      expect([slug, await rename('term', 'detainer', slug)]).toMatchObject([
        slug,
        { failure: { type: 'invalid' } },
      ])
    expect(await rename('term', 'nothing', 'hold')).toMatchObject({ failure: { type: 'missing' } })
    expect(await db.client.oldSlug.count()).toBe(0)
  })

  test('moves the entry, and texts that name the old address read by the new one', async () => {
    await db.client.cacheTag.deleteMany()
    expect(await rename('term', 'detainer', 'hold')).toMatchObject({ ok: true })
    expect(await rename('source', 'report', 'the-report')).toMatchObject({ ok: true })
    expect(await rename('jurisdiction', 'springfield', 'springfield-illinois')).toMatchObject({ ok: true })
    expect(await getVersion(db.client, term, 'en')).toBeNull()
    const order = await getVersion(db.client, { kind: 'policy', slug: 'order' }, 'en')
    expect(order?.snapshot).toMatchObject({
      jurisdiction: 'springfield-illinois',
      summary: 'See :term[detainers]{slug=hold}, [the word](term/hold) and a report. [@the-report, para. 2]',
    })
    const place = { kind: 'jurisdiction', slug: 'springfield-illinois' } as const
    expect(await listReferring(db.client, place, { locale: 'en', role: 'jurisdiction' })).toHaveLength(1)
    expect(await db.client.policy.findFirst()).toMatchObject({ jurisdictionSlug: 'springfield-illinois' })
    expect(await db.client.searchDocument.findFirst({ where: { slug: 'order' } })).toMatchObject({
      places: ['springfield-illinois'],
    })
    const expected = ['address:term/detainer', 'address:term/hold', 'entry:pppppppp', 'kind:policy']
    for (const tag of expected) expect(await tags()).toContain(tag)
    expect(await listChanges(db.client, { limit: 1, first: 'newest', kind: 'term' })).toMatchObject([
      { act: 'rename', slug: 'hold' },
    ])
    await expectRebuildable()
  })

  test('leaves the published text and its hash as they were', async () => {
    const revision = await db.client.revision.findUniqueOrThrow({
      where: { id: revisions.get('order') ?? '' },
    })
    expect(revision.canonical).toContain('[@report, para. 2]')
  })

  test('keeps the old address for ever: nobody else gets it, its own entry may go back to it', async () => {
    expect(await rename('term', 'jail', 'detainer')).toMatchObject({ failure: { type: 'invalid' } })
    const snapshot = { id: 'nnnnnnnn', title: 'New', summary: 'New. [@the-report]' }
    const draft = { actor: room.person('editor'), ...term, locale: 'en' as const, baseId: null, snapshot }
    expect(await saveDraft(db.client, draft, later(6))).toMatchObject({ failure: { type: 'invalid' } })
    expect(await rename('term', 'hold', 'detainer')).toMatchObject({ ok: true })
    expect(await db.client.oldSlug.findMany({ where: { kind: 'term' } })).toMatchObject([{ slug: 'hold' }])
    expect(await getVersion(db.client, term, 'en')).toMatchObject({ slug: 'detainer' })
  })

  test('lets entries that name the old address be published again', async () => {
    const actor = room.person('contributor')
    const baseId = revisions.get('order') ?? ''
    const { snapshot } = await db.client.revision.findUniqueOrThrow({ where: { id: baseId } })
    const next = { ...(snapshot as object), title: 'The order' }
    const draft = await saveDraft(
      db.client,
      { actor, kind: 'policy', slug: 'order', locale: 'en', baseId, snapshot: next },
      later(7),
    )
    if (!draft.ok) throw new Error(JSON.stringify(draft.failure))
    const { revisionId } = draft.value
    expect(await submitRevision(db.client, { actor, revisionId }, later(7))).toMatchObject({ ok: true })
    const input = { actor: room.person('reviewer'), revisionId, reason: 'typo' as const }
    expect(await publishAs(db.client, input, later(8))).toMatchObject({ ok: true })
    await expectRebuildable()
  })
})
