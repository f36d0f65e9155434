import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { IMPORT_LIMITS } from '@/lib/imports/import-limits'
import { readChosen } from '@/lib/imports/read-chosen'
import { readCorpusFiles } from '@/lib/imports/read-corpus-files'
import { readTable } from '@/lib/imports/read-table'
import { readZip } from '@/lib/imports/read-zip'
import { tableColumns } from '@/lib/imports/table-columns'

const TERM = '---\nid: tttttttt\ntitle: Hold\nsummary: A request. [@report]\n---\n'
const zipOf = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
const refusal = (files: Record<string, string>) => {
  const read = readZip(zipOf(files))
  return read.ok ? 'read' : read.failure
}

describe('a ZIP is refused', () => {
  test.each([
    ['../../etc/passwd', /leads out of its folder/],
    ['term/../../x.md', /leads out of its folder/],
    ['/etc/passwd', /is absolute/],
    ['C:/x.md', /is absolute/],
    ['term\\ripeness.md', /none that a folder/],
    ['term/a\nb.md', /none that a folder/],
  ])('for the path %j', (path, why) => {
    expect(refusal({ [path]: TERM })).toMatch(why)
  })

  test('when it unpacks to more than any folder of entries, however small it is', () => {
    const bomb = zipSync({ 'term/bomb.md': new Uint8Array(IMPORT_LIMITS.unpackedBytes + 1) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const read = readZip(bomb)
    expect(read).toMatchObject({ ok: false, failure: expect.stringContaining('unpacks to more') as string })
  })

  test('when it holds too many files, a file that is no text, or nothing', () => {
    const many = Object.fromEntries(
      Array.from({ length: IMPORT_LIMITS.rows + 1 }, (_, n) => [`term/a${n}.md`, 'x']),
    )
    expect(refusal(many)).toMatch(/more than 5000 files/)
    const bytes = zipSync({ 'term/a.md': new Uint8Array([0xff, 0xfe, 0x00]) })
    expect(readZip(bytes)).toMatchObject({ failure: 'term/a.md is no text in UTF-8.' })
    expect(refusal({})).toMatch(/empty, or is no ZIP/)
  })

  test('when it is damaged, cut off, or no ZIP at all', () => {
    const whole = zipOf({ 'term/hold.md': TERM.repeat(200) })
    for (const bytes of [strToU8('slug,title\na,b'), whole.slice(0, 60), new Uint8Array()])
      expect(readZip(bytes).ok).toBe(false)
    const broken = whole.slice()
    broken.fill(7, 60, 90)
    expect(readZip(broken).ok).toBe(false)
  })
})

describe('files of entries', () => {
  test('without a single entry are refused', () => {
    expect(readCorpusFiles([{ path: 'notes.txt', text: 'x' }])).toMatchObject({ ok: false })
    expect(readCorpusFiles([{ path: 'renames.yaml', text: 'x' }])).toMatchObject({
      failure: expect.stringContaining('Only lists of addresses') as string,
    })
  })

  test('are found below any outer folder, in both languages, and litter is left alone', async () => {
    const paths = [
      'a/content/term/hold.md',
      'a/content/es/term/hold.md',
      'a/content/README.md',
      'a/.DS_Store',
    ]
    const read = await readChosen(paths.map((path) => new File([TERM], path)))
    const found = read.ok ? readCorpusFiles(read.value) : read
    expect(found).toMatchObject({
      ok: true,
      value: {
        rows: [
          { kind: 'term', slug: 'hold', locale: 'en', id: 'tttttttt' },
          { kind: 'term', slug: 'hold', locale: 'es' },
        ],
        ignored: ['README.md'],
      },
    })
  })

  test('name the file that cannot be read, and the others go on', () => {
    const files = [
      { path: 'term/a.md', text: 'no front matter' },
      { path: 'term/b.yaml', text: TERM },
      { path: 'term/c.md', text: TERM },
    ]
    const read = readCorpusFiles(files)
    expect(read.ok && read.value.rows.map((row) => row.toSnapshot(null, 'aaaaaaaa').ok)).toEqual([
      false,
      false,
      true,
    ])
  })
})

describe('a table', () => {
  const read = (text: string) => readTable('term', text)
  const values = (text: string, base: object | null = null) => {
    const table = read(text)
    if (!table.ok) throw new Error(table.failure)
    return table.value.map((row) => row.toSnapshot(base as never, 'aaaaaaaa'))
  }

  test.each([
    ['', /no rows/],
    ['slug,title', /no rows/],
    ['title,summary\na,b', /no column called slug/],
    ['slug,title,title\na,b,c', /two columns called title/],
    ['slug,colour\na,red', /“colour”/],
    ['slug,id\na,tttttttt', /“id”/],
    ['slug,errorNotes.0.key\na,b', /“errorNotes.0.key”/],
    ['slug,title\na,"b', /cannot be read/],
  ])('is refused as a whole: %j', (text, why) => {
    expect(read(text)).toMatchObject({ ok: false, failure: expect.stringMatching(why) as string })
  })

  test('is refused with too many rows, and with a row that is too long', () => {
    expect(read(`slug,title\n${'a,b\n'.repeat(IMPORT_LIMITS.rows + 1)}`)).toMatchObject({ ok: false })
    expect(read(`slug,title\na,${'x'.repeat(IMPORT_LIMITS.rowBytes + 10)}`)).toMatchObject({ ok: false })
  })

  test('tells the row with too many cells from its neighbours', () => {
    expect(values('slug,title,summary\na,One,x\nb,Two,x,y\nc,Three,x').map(({ ok }) => ok)).toEqual([
      true,
      false,
      true,
    ])
  })

  test('is read with a byte order mark, semicolons or tabs, quotes, and empty lines', () => {
    const expected = [{ ok: true, value: { title: 'One; two', summary: 'A, "b"\nc', aliases: ['x', 'y'] } }]
    expect(
      values('\uFEFFslug,title,summary,aliases\r\n\r\none,One; two,"A, ""b""\nc",x | y\r\n'),
    ).toMatchObject(expected)
    expect(values('slug;title;summary;aliases\none;"One; two";"A, ""b""\nc";x|y')).toMatchObject(expected)
    expect(values('slug\ttitle\tsummary\taliases\none\tOne; two\t"A, ""b""\nc"\t"x\ny"')).toMatchObject(
      expected,
    )
  })

  test('changes only the columns that it has, and whole lists', () => {
    const base = {
      id: 'tttttttt',
      title: 'Old',
      summary: 'Says so.',
      aliases: ['x'],
      seeAlso: ['y'],
      claimIds: {},
      body: 'Text.',
      errorNotes: [1, 2].map((n) => ({
        key: `k${n}`,
        said: 'a',
        evidence: 'b',
        status: 'open',
        sources: [],
      })),
    }
    expect(values('slug,title,errorNotes.1.key\na,New,k9', base)).toMatchObject([{ ok: false }])
    const [row] = values('slug,title,aliases\na,New,', base)
    expect(row).toMatchObject({
      value: { title: 'New', aliases: [], seeAlso: ['y'], body: 'Text.', errorNotes: [{}, {}] },
    })
  })

  test('takes the apostrophe off that our tables put before a formula', () => {
    expect(values("slug,title,summary\na,'=Sum,x")).toMatchObject([{ value: { title: '=Sum' } }])
  })

  test('has a column for each field of the form', () => {
    expect(tableColumns('term').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['title', 'summary', 'aliases', 'body', 'errorNotes.1.sources.1.source']),
    )
    expect(tableColumns('source').find(({ name }) => name === 'csl.type')?.options).toContain('legal_case')
  })
})
