import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { addSource, type TypedSource } from '@/lib/desk/writing/add-source'
import { findPlace } from '@/lib/desk/place'
import { loadDraft } from '@/lib/desk/writing/draft-version'
import { claimStates } from '@/lib/desk/writing/claim-states'
import { searchSources } from '@/lib/desk/writing/search-sources'
import { ANONYMOUS } from '@/lib/auth/actor'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
  const csl = {
    type: 'legal_case',
    author: [{ literal: 'Región de Ñuñoa' }],
    court: '9th Cir.',
    volume: '897',
    reporter: 'F.3d',
    page: '1225',
    issued: '2018-08-01',
  }
  const source = { title: 'City v. Official', csl, publication: 'court-opinion', verification: 'seen' }
  await room.publish('source', 'city-v-official-9th-2018', { id: 'cccccccc', ...source })
  await room.publish('term', 'vacated', {
    id: 'vvvvvvvv',
    title: 'Vacated',
    summary: 'One. [@city-v-official-9th-2018, at 12] Two. [@city-v-official-9th-2018, at 12; @report, p. 1]',
  })
})
afterAll(() => db.close())

const typed: TypedSource = {
  key: 'doe-2017',
  title: 'A study',
  type: 'report',
  publication: 'scholarly-article',
  author: 'Doe, Jane; City of Things',
  issued: '2017-03',
  container: '',
  publisher: 'A Press',
  URL: 'https://example.org/study',
}

describe('a source that is added while writing', () => {
  const add = (more: Partial<TypedSource>) =>
    addSource(db.client, room.person('contributor'), { ...typed, ...more }, room.now)

  test('is not saved for a stranger', async () => {
    expect(await addSource(db.client, ANONYMOUS as never, typed, room.now)).toMatchObject({ ok: false })
    expect(await db.client.entry.count({ where: { slug: 'doe-2017' } })).toBe(0)
  })

  test.each<[string, Partial<TypedSource>]>([
    ['title', { title: ' ' }],
    ['key', { key: 'No Key' }],
    ['key', { key: 'report' }],
    ['type', { type: 'lawsuit' }],
    ['publication', { publication: '' }],
    ['issued', { issued: '2017-02-30' }],
    ['URL', { URL: 'javascript:alert(1)' }],
    ['author', { author: `${'x'.repeat(300)}, Y` }],
  ])('is not saved with a wrong %s, which is named', async (field, wrong) => {
    const before = await db.client.revision.count()
    const added = await add(wrong)
    expect(added.ok ? null : added.failure.map((problem) => problem.field)).toContain(field)
    expect(await db.client.revision.count()).toBe(before)
  })

  test('is a draft that says to readers that nobody checked it, in the audit log, and found at once', async () => {
    expect(await add({})).toEqual({ ok: true, value: { key: 'doe-2017' } })
    const { sources } = await searchSources(db.client, 'jane doe 2017')
    expect(sources).toEqual([
      {
        key: 'doe-2017',
        title: 'A study',
        reference: 'Jane Doe, City of Things · A Press · 2017-03',
        isDraft: true,
        locators: [],
      },
    ])
    const [revision] = await db.client.revision.findMany({ where: { entry: { slug: 'doe-2017' } } })
    const event = await db.client.auditEvent.findFirst({ where: { revisionId: revision?.id ?? '' } })
    expect(event?.act).toBe('revision.saved')
    expect(revision?.snapshot).toMatchObject({
      verification: 'partial',
      unchecked: expect.stringContaining('not checked') as string,
    })
  })
})

describe('the search of the picker', () => {
  test('finds nothing for words of which one is nowhere, and takes any text', async () => {
    for (const text of ['city zebra', '%', 'zz\\', "'; --", 'ключ'])
      expect((await searchSources(db.client, text)).sources.map(({ key }) => key)).not.toContain('report')
  })

  test.each(['official', 'CITY-V', '9th cir', '2018', '897 f.3d', 'region de nunoa', 'Ñuñoa'])(
    'finds a case by %s',
    async (text) => {
      const { sources } = await searchSources(db.client, text)
      expect(sources.map(({ key }) => key)).toContain('city-v-official-9th-2018')
    },
  )

  test('tells where published claims point in a source, and puts a key before other matches', async () => {
    const { count, sources } = await searchSources(db.client, 'report')
    expect(sources[0]).toMatchObject({ key: 'report', isDraft: false, locators: ['p. 1'] })
    expect(count).toBeGreaterThanOrEqual(1)
    const [found] = (await searchSources(db.client, 'official')).sources
    expect(found?.locators).toEqual(['at 12'])
  })
})

describe('the claims of what is typed', () => {
  test('are none where a kind’s prose asserts nothing, and where nothing is typed', async () => {
    expect(await claimStates(db.client, 'source', { summary: 'A report.' })).toEqual([])
    const fields = await claimStates(db.client, 'term', {})
    expect(fields.map(({ field, stretches }) => [field, stretches])).toEqual([
      ['summary', []],
      ['body', []],
    ])
  })

  test('stand where the textarea has them, whatever the line ends that were posted', async () => {
    const body = 'One is so. [@report]\n\nTwo is not.\n\nThree cites [@nobody]\n'
    for (const posted of [body, body.replaceAll('\n', '\r\n')]) {
      const fields = await claimStates(db.client, 'term', { body: posted })
      const stretches = fields.find(({ field }) => field === 'body')?.stretches ?? []
      expect(stretches.map(({ from, to, state }) => [body.slice(from, to), state])).toEqual([
        ['One is so. [@report]', 'sourced'],
        ['Two is not.', 'unsourced'],
        ['Three cites [@nobody]', 'unsourced'],
      ])
      expect(stretches[2]?.title).toContain('nobody')
    }
  })

  test('say when words in quotation marks are not in what was captured', async () => {
    const text = 'The officers shall honor no such request.'
    const bytes = Buffer.from(text)
    await db.client.capture.create({
      data: {
        sourceId: 'ssssssss',
        at: room.now,
        mediaType: 'text/plain',
        bytes,
        sha256: '0'.repeat(64),
        text,
      },
    })
    const body =
      'It says “shall honor no such request”. [@report]\n\nIt says “shall honor every request”. [@report]'
    const fields = await claimStates(db.client, 'term', { body })
    expect(fields[1]?.stretches.map(({ state }) => state)).toEqual(['sourced', 'unfound'])
    expect(fields[1]?.stretches[1]?.title).toContain('shall honor every request')
  })
})

describe('the draft that is drawn as a page', () => {
  const load = async (visitor: 'contributor' | 'stranger') => {
    const place = await findPlace(db.client, 'term', 'detainer', 'en')
    const actor = visitor === 'stranger' ? ANONYMOUS : room.person(visitor)
    return place && loadDraft(db.client, actor, place, room.now)
  }

  test('is nobody else’s', async () => {
    expect(await load('stranger')).toBeNull()
  })

  test('is the version that what was typed would become; what does not parse is none', async () => {
    await room.edit('contributor', 'preview', { title: 'Detainers, typed' })
    expect((await load('contributor'))?.version).toMatchObject({
      version: 2,
      path: '/glossary/detainer',
      snapshot: { title: 'Detainers, typed' },
    })
    await room.edit('contributor', 'preview', { title: '' })
    expect((await load('contributor'))?.version).toBeNull()
  })
})
