import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CITATION_FORMATS } from '@/lib/citations/formats'
import { writeCitations } from '@/lib/citations/write-citations'
import { openFilledDatabase } from '@/lib/corpus/open-filled-database'
import type { TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { citeVersion } from '@/lib/entries/cite-version'
import { listVersions } from '@/lib/entries/list-versions'
import { planBibliography } from '@/lib/imports/bibliography/plan-bibliography'
import { readBibliography } from '@/lib/imports/bibliography/read-bibliography'
import { work } from '@/lib/imports/import-room.fixture'
import { keepPlan } from '@/lib/imports/keep-plan'
import { startImport } from '@/lib/imports/start-import'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openFilledDatabase()
  room = await new DeskRoom(db.client).open()
})
afterAll(() => db.close())

async function planOf(text: string) {
  const read = await readBibliography(text)
  if (!read.ok) throw new Error(read.failure)
  return planBibliography(db.client, read.value)
}

const NEW = `@article{doe2019, title = {Sanctuary and {T}rust \\& more}, author = {Doe, Jane and van der Berg, Jan and {ACLU of Texas}},
  journal = {Law Review}, year = 2019, month = nov, volume = {12}, number = {3}, pages = {1--9}, doi = {10.1000/XYZ}, abstract = {No.}}`

describe('a bibliography is refused', () => {
  test.each([
    ['nothing of the kind', 'A list of words.'],
    ['JSON that ends early', '[{"title": "x"'],
    ['an empty list', '[]'],
    ['too many records', `[${'{"title":"x"},'.repeat(500)}{"title":"x"}]`],
  ])('that is %s', async (_, text) => {
    expect((await readBibliography(text)).ok).toBe(false)
  })

  test('record by record where one is broken, and the others go on', async () => {
    const bib = `@misc{a, title={One}, url={https://example.org/one}}\n@misc{b, title={Two\n@misc{c, url={https://example.org/c}}\n`
    expect((await planOf(bib)).map(({ action, detail }) => [action, detail['own']])).toEqual([
      ['create', 'a'],
      ['invalid', 'b'],
      ['invalid', 'c'],
    ])
    const ris =
      'TY  - NEWS\r\nTI  - One\r\nUR  - https://example.org/1\r\nTY  - NEWS\r\nTI  - Two\r\nER  - \r\n'
    expect((await planOf(ris)).map(({ action, message }) => [action, message])).toEqual([
      ['invalid', 'Does not end: the line ER is missing.'],
      ['create', ''],
    ])
    expect(
      (await planOf('[{"title": 5, "author": "x"}, {"title": "Two"}]')).map(({ action }) => action),
    ).toEqual(['invalid', 'create'])
  })
})

describe('a record', () => {
  test('becomes a source under a key in the manner of the house; what is not kept is said', async () => {
    const [row] = await planOf(NEW)
    expect(row).toMatchObject({
      action: 'create',
      slug: 'law-2019-11-sanctuary-trust',
      title: 'Sanctuary and Trust & more',
      detail: { own: 'doe2019', type: 'article-journal', dropped: ['abstract'] },
    })
    expect(row?.text).toContain('non-dropping-particle: van der')
    expect(row?.text).toContain('literal: ACLU of Texas')
    expect(row?.text).toMatch(/issue: "?3/)
    expect(row?.text).toContain('Taken from a bibliography')
  })

  test('of a case has its reporter, court and parties', async () => {
    const ris =
      'TY  - CASE\nTI  - Doe v. Roe\nA2  - F.3d\nVL  - 1\nSP  - 2\nPB  - Ninth Circuit\nDA  - 2018/08/01/\nSV  - 17-1\nER  -\n'
    const [row] = await planOf(ris)
    expect(row).toMatchObject({ slug: 'doe-v-roe-2018', detail: { type: 'legal_case' } })
    expect(row?.text).toContain('reporter: F.3d')
    expect(row?.text).toContain('authority: Ninth Circuit')
  })

  test('of a type that is named like a part of every object is a page or a document', async () => {
    const bib =
      '@constructor{a, title={One}, entrysubtype={valueOf}}\n@toString{b, title={Two}, url={https://example.org/two}}'
    const ris = 'TY  - constructor\nTI  - Three\nER  - '
    const rows = [...(await planOf(bib)), ...(await planOf(ris))]
    expect(rows.map(({ action, detail }) => [action, detail['type']])).toEqual([
      ['create', 'document'],
      ['create', 'webpage'],
      ['create', 'document'],
    ])
  })

  test('with what no database can hold is refused or mended alone', async () => {
    const text =
      '[{"id": "k\\u0000", "title": "One\\u0000two", "x\\u0000": 1}, {"title": "Half \\ud800"}, {"title": "Three"}]'
    const rows = await planOf(text)
    expect(rows.map(({ action, title }) => [action, title])).toEqual([
      ['create', 'One two'],
      ['invalid', 'Half \uFFFD'],
      ['create', 'Three'],
    ])
    const input = { as: 'bibliography' as const, name: 'x.json', ignored: [] }
    const id = await keepPlan(db.client, { actor: room.person('editor'), input, rows }, room.now)
    expect(await db.client.importRow.count({ where: { jobId: id } })).toBe(3)
  })

  test('keeps what can be kept where one field is too long or wrong', async () => {
    const [row] = await planOf(
      `[{"title": "T", "type": "book", "volume": "${'9'.repeat(30)}", "URL": "ftp://x"}]`,
    )
    expect(row?.action).toBe('create')
    expect(row?.detail['dropped']).toEqual([
      expect.stringMatching(/^volume \(/),
      expect.stringMatching(/^URL \(/),
    ])
  })

  test('is recognised by DOI, address or title and day, in the file and on the site', async () => {
    const abc =
      'https://www.abcnews.go.com/Politics/cities-us-push-back-president-elect-donald-trumps/story/?id=43616022&utm_source=x#top'
    const rows = await planOf(
      JSON.stringify([
        { title: 'Other words', URL: abc },
        { title: 'Twin', DOI: '10.1/a' },
        { title: 'Twin?', DOI: 'https://doi.org/10.1/A' },
      ]),
    )
    expect(rows.map(({ action, slug }) => [action, slug])).toEqual([
      ['known', 'abc-2016-11-17-push-back'],
      ['create', 'twin'],
      ['invalid', ''],
    ])
    expect(rows[0]?.message).toContain('the same URL')
  })
})

describe('what this site exports of its sources', () => {
  const formats = (['csl-json', 'bibtex', 'biblatex', 'ris'] as const).filter(
    (format) => CITATION_FORMATS[format].isFile,
  )
  test.each(formats)('is recognised as here already, every one: %s', async (format) => {
    const versions = await listVersions(db.client, 'source', 'en')
    expect(versions.length).toBeGreaterThan(300)
    const items = versions.map((version) =>
      citeVersion(version, { origin: 'https://example.org', on: '2026-11-22' }),
    )
    const wrong: string[] = []
    for (let at = 0; at < items.length; at += 200) {
      const some = items.slice(at, at + 200)
      const rows = await planOf(writeCitations(some, format, { locale: 'en' }))
      expect(rows).toHaveLength(some.length)
      for (const [index, row] of rows.entries())
        if (row.action !== 'known' || row.slug !== some[index]?.id)
          wrong.push(`${some[index]?.id}: ${row.action} ${row.slug} ${row.message}`)
    }
    expect(wrong).toEqual([])
  })
})

test('the choice for each record decides what is made, and a key that is taken makes nothing', async () => {
  const actor = room.person('editor')
  const text = JSON.stringify([
    { title: 'First', URL: 'https://example.org/first' },
    { title: 'Second', URL: 'https://example.org/second' },
    { title: 'Third', URL: 'https://example.org/third' },
  ])
  const input = { as: 'bibliography' as const, name: 'x.json', ignored: [] }
  const id = await keepPlan(db.client, { actor, input, rows: await planOf(text) }, room.now)
  const choices = new Map([
    [1, { add: true, key: 'my-first' }],
    [2, { add: false, key: 'second' }],
    [3, { add: true, key: 'abc-2016-11-17-push-back' }],
  ])
  expect(await startImport(db.client, { actor, id, ends: 'draft', choices }, new Date())).toMatchObject({
    ok: true,
  })
  await work(db.client)
  const rows = await db.client.importRow.findMany({ where: { jobId: id }, orderBy: { number: 'asc' } })
  expect(rows.map(({ slug, state }) => [slug, state])).toEqual([
    ['my-first', 'applied'],
    ['example-second', 'skipped'],
    ['example-third', 'refused'],
  ])
  expect(rows[2]?.message).toContain('Another source has the key')
  const made = await db.client.revision.findFirst({ where: { entry: { slug: 'my-first' } } })
  expect(made).toMatchObject({ state: 'draft', snapshot: { verification: 'partial' } })
})
