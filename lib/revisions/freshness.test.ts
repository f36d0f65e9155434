import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { loadStale } from '@/lib/desk/load-stale'
import { getVersion } from '@/lib/entries/get-version'
import { csvWhole } from '@/lib/open-data/entries/csv-answer'
import { listPart } from '@/lib/open-data/entries/list-part'
import { toEntry } from '@/lib/open-data/entries/to-entry'
import { attest, type AttestInput } from '@/lib/revisions/attest'
import { publishText } from '@/lib/revisions/publish-text.fixture'
import { publishAs } from '@/lib/revisions/publish-as.fixture'
import { saveDraft } from '@/lib/revisions/save-draft'
import { setReviewDate } from '@/lib/revisions/set-review-date'
import { submitRevision } from '@/lib/revisions/submit-revision'

let db: TestDatabase
let room: DeskRoom
let claimId = ''
const now = new Date('2026-11-22T12:00:00Z')
const ref = { kind: 'term', slug: 'detainer' } as const

beforeAll(async () => {
  db = await openTestDatabase()
  room = new DeskRoom(db.client)
  room.now = now
  await (await room.open()).furnish()
  claimId = (await db.client.claim.findFirstOrThrow({ where: { entryId: 'tttttttt' } })).id
})
afterAll(() => db.close())

const check = (more: Partial<AttestInput> = {}, visitor: Visitor = 'editor', at = now) =>
  attest(
    db.client,
    {
      actor: room.person(visitor),
      entryId: 'tttttttt',
      locale: 'en',
      claimId: '',
      revisionId: room.furnished,
      note: 'Read the report again.',
      nextOn: null,
      ...more,
    },
    at,
  )
const date = (on: string | null, claim = '', visitor: Visitor = 'editor') =>
  setReviewDate(
    db.client,
    { actor: room.person(visitor), entryId: 'tttttttt', locale: 'en', claimId: claim, on },
    now,
  )
const stale = async (at: string) => {
  const view = await loadStale(db.client, room.person('editor'), {}, new Date(`${at}T12:00:00Z`))
  const short = (lines: { slug: string; claim: string; days: number }[] = []) =>
    lines.map(({ slug, claim, days }) => [slug, claim, days])
  return { overdue: short(view?.overdue), soon: short(view?.soon) }
}

test('contributors attest nothing, nobody attests what is not public or in no text, and no day is set that has passed', async () => {
  expect(await check({}, 'contributor')).toMatchObject({ failure: { type: 'refused' } })
  expect(await date('2027-03-01', '', 'contributor')).toMatchObject({ failure: { type: 'refused' } })
  const other = await db.client.revision.findFirstOrThrow({ where: { entryId: 'ssssssss' } })
  expect(await check({ revisionId: other.id })).toMatchObject({ failure: { type: 'refused' } })
  expect(await check({ claimId: 'tttttttt-nothing' })).toMatchObject({ failure: { type: 'refused' } })
  expect(await date('2027-03-01', 'tttttttt-nothing')).toMatchObject({ failure: { type: 'missing' } })
  const gone = { id: 'tttttttt-gone', entryId: 'tttttttt', locale: 'en', path: 'body', text: 'It left.' }
  await db.client.claim.create({ data: { ...gone, position: null, firstVersion: 1, lastVersion: 1 } })
  expect(await date('2027-03-01', gone.id)).toMatchObject({ failure: { type: 'refused' } })
  for (const on of ['2026-11-22', '2026-02-30', 'soon'])
    expect(await date(on)).toMatchObject({ failure: { type: 'invalid' } })
  expect(await check({ nextOn: '2020-01-01' })).toMatchObject({ failure: { type: 'invalid' } })
  expect(await db.client.attestation.count()).toBe(0)
  expect(await db.client.reviewDate.count()).toBe(0)
  expect(await loadStale(db.client, room.person('contributor'), {}, now)).toBeNull()
})

test('what has a day is in the list from thirty days before, claims too, the most overdue first', async () => {
  await date('2027-03-01')
  await date('2027-02-20', claimId)
  expect(await stale('2027-01-01')).toEqual({ overdue: [], soon: [] })
  expect(await stale('2027-02-25')).toEqual({
    overdue: [['detainer', 'A request.', 5]],
    soon: [['detainer', '', -4]],
  })
  expect(await stale('2027-03-01')).toMatchObject({ soon: [['detainer', '', 0]] })
  await date(null, claimId)
  expect((await stale('2027-03-03')).overdue).toEqual([['detainer', '', 2]])
})

test('readers see who looked again and when, in documents that are drawn anew; the list moves on', async () => {
  await db.client.cacheTag.deleteMany()
  expect((await getVersion(db.client, ref, 'en'))?.lastChecked).toBeUndefined()
  const later = new Date('2027-03-02T09:00:00Z')
  expect(await check({ nextOn: '2027-09-01' }, 'editor', later)).toMatchObject({ ok: true })
  expect((await getVersion(db.client, ref, 'en'))?.lastChecked).toEqual({ at: later, by: 'editor' })
  expect((await getVersion(db.client, ref, 'en', { version: 1 }))?.lastChecked).toBeUndefined()
  expect((await db.client.cacheTag.findMany()).map(({ tag }) => tag)).toEqual(['entry:tttttttt'])
  expect(await stale('2027-03-03')).toEqual({ overdue: [], soon: [] })
  const event = await db.client.auditEvent.findFirst({ where: { act: 'entry.attested' } })
  expect(event).toMatchObject({ userId: room.person('editor').id, revisionId: room.furnished })
})

test('open data says it where the other dates are, in entry, list and table, and of no past; text and hash stay', async () => {
  const told = { lastCheckedOn: '2027-03-02', lastCheckedBy: 'editor' }
  const version = (await getVersion(db.client, ref, 'en'))!
  expect(toEntry(version, {})).toMatchObject({ ...told, version: 1 })
  const past = (await getVersion(db.client, ref, 'en', { version: 1 }))!
  expect(toEntry(past, {})).toMatchObject({ lastCheckedOn: null, lastCheckedBy: null })
  const { lastCheckedOn: _, lastCheckedBy: __, ...rest } = toEntry(version, {})
  expect(toEntry(past, {})).toMatchObject(rest)
  const said = { ...past, snapshot: { ...past.snapshot, checkedOn: '2027-01' } }
  expect(toEntry(said, {})).toMatchObject({ lastCheckedOn: '2027-01', lastCheckedBy: null })

  const clocks = { asOf: '2027-03-03', knownAt: undefined }
  const query = { kind: 'term', locale: 'en', clocks, asked: {} } as const
  expect((await listPart(db.client, query, 5)).entries.map(({ entry }) => entry)).toMatchObject([told])
  const then = { ...query, clocks: { ...clocks, knownAt: room.now } }
  expect((await listPart(db.client, then, 5)).entries.map(({ entry }) => entry)).toMatchObject([
    { lastCheckedOn: null },
  ])
  const fields = ['lastCheckedOn', 'lastCheckedBy']
  const table = async () => csvWhole(db.client, { ...query, fields })
  expect(await (await table()).text()).toContain('tttttttt,2027-03-02,editor')
  const before = (await table()).headers.get('etag')
  expect((await table()).headers.get('etag')).toBe(before)
  await check({ nextOn: '2027-09-01' }, 'editor', new Date('2027-03-02T10:00:00Z'))
  expect((await table()).headers.get('etag')).not.toBe(before)
})

test('a check of one claim is not a check of the entry', async () => {
  const later = new Date('2027-04-01T09:00:00Z')
  expect(await check({ claimId }, 'reviewer', later)).toMatchObject({ ok: true })
  expect((await getVersion(db.client, ref, 'en'))?.lastChecked?.by).toBe('editor')
})

test('the database keeps what was attested as it was', async () => {
  await expect(db.client.attestation.updateMany({ data: { note: 'x' } })).rejects.toThrow(/append-only/)
})

test('publishing is no check, and who read the text before it attests nothing of the new one', async () => {
  const snapshot = { id: 'tttttttt', title: 'Detainer', summary: 'A request, in writing. [@report]' }
  const input = {
    actor: room.person('editor'),
    ...ref,
    locale: 'en',
    baseId: room.furnished,
    snapshot,
  } as const
  const saved = await saveDraft(db.client, input, now)
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  const { revisionId } = saved.value
  await submitRevision(db.client, { actor: room.person('editor'), revisionId }, now)
  const asked = { actor: room.person('reviewer'), revisionId, reason: 'typo' } as const
  expect(await publishAs(db.client, asked, now)).toMatchObject({ ok: true })
  expect((await getVersion(db.client, ref, 'en'))?.lastChecked?.by).toBe('editor')
  expect(await check()).toMatchObject({ failure: { type: 'refused' } })
})

test('a translation has days and checks of its own, in the same list, and can be listed alone', async () => {
  const snapshot = {
    id: 'tttttttt',
    title: 'Solicitud de retención',
    summary: 'Una petición, por escrito. [@report]',
    translates: (await getVersion(db.client, ref, 'en'))?.sha256,
  }
  const revision = await publishText(db.client, { ...ref, locale: 'es', snapshot }, now)
  const spanish = { actor: room.person('editor'), entryId: 'tttttttt', locale: 'es', claimId: '' } as const
  const theirs = await db.client.claim.findFirstOrThrow({ where: { entryId: 'tttttttt', locale: 'es' } })
  for (const [locale, id] of [['en', claimId] as const, ['es', theirs.id] as const]) {
    await setReviewDate(db.client, { ...spanish, locale, on: '2027-10-01' }, now)
    await setReviewDate(db.client, { ...spanish, locale, claimId: id, on: '2027-10-02' }, now)
  }
  // The claim of one language is none of the other.
  expect(await setReviewDate(db.client, { ...spanish, claimId, on: '2027-10-03' }, now)).toMatchObject({
    failure: { type: 'missing' },
  })
  const october = new Date('2027-10-05T12:00:00Z')
  const listed = async (query = {}) =>
    (await loadStale(db.client, room.person('editor'), query, october))!.overdue.map((line) => [
      line.locale,
      line.title,
      line.claim,
    ])
  const [english, other] = [
    ['en', 'Detainer'],
    ['es', 'Solicitud de retención'],
  ] as const
  expect(await listed()).toEqual([
    [...english, ''],
    [...other, ''],
    [...english, 'A request, in writing.'],
    [...other, 'Una petición, por escrito.'],
  ])
  expect(await listed({ locale: 'es' })).toHaveLength(2)
  const view = await loadStale(db.client, room.person('editor'), { locale: 'es' }, october)
  expect(view?.locales).toEqual(['en', 'es'])

  const read = { locale: 'es', revisionId: revision.id, nextOn: null } as const
  expect(await check(read, 'editor', october)).toMatchObject({ ok: true })
  expect(await listed()).toHaveLength(3)
  expect((await getVersion(db.client, ref, 'es'))?.lastChecked).toEqual({ at: october, by: 'editor' })
  expect((await getVersion(db.client, ref, 'en'))?.lastChecked?.at).not.toEqual(october)
})

test('the desk is told, as readers are, when the text itself says that it was checked', async () => {
  const snapshot = {
    id: 'tttttttt',
    title: 'Detainer',
    summary: 'A request, in writing. [@report]',
    checkedOn: '2026-11',
  }
  await publishText(db.client, { ...ref, locale: 'en', snapshot }, now)
  expect((await room.seen('editor')).freshness?.saidOn).toBe('2026-11')
  await date('2027-12-01')
  const view = await loadStale(db.client, room.person('editor'), {}, new Date('2027-12-02T12:00:00Z'))
  const said = view?.overdue.map(({ locale, claimId: of, saidOn }) => [locale, of === '', saidOn])
  expect(said).toContainEqual(['en', true, '2026-11'])
  for (const [locale, isWhole, saidOn] of said ?? [])
    if (locale === 'es' || isWhole === false) expect(saidOn).toBeNull()
})
