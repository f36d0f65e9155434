import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryItem } from '@/lib/citations/arbitrary-item'
import { pinItem } from '@/lib/citations/pin-item'
import { writeCitations } from '@/lib/citations/write-citations'
import { INPUT_FORMATS, type InputFormat } from '@/lib/cited/found-item'
import { parseAddress } from '@/lib/cited/addresses/parse-address'
import { readBibtex } from '@/lib/cited/reading/read-bibtex'
import { readInput } from '@/lib/cited/reading/read-input'

const HOSTS = ['plainsight.example', 'old.example', 'localhost:3000', '[::1]:80']
const OURS = 'https://plainsight.example/cases/a-v-b?v=3'
const bytes = (text: string) => new TextEncoder().encode(text)

async function refused(given: Uint8Array | string, format?: InputFormat) {
  const read = await readInput(given, HOSTS, format)
  return read.ok ? `read ${read.value.items.length}` : `${read.failure.code} ${read.failure.line}`
}
async function found(given: Uint8Array | string, format?: InputFormat) {
  const read = await readInput(given, HOSTS, format)
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return read.value
}

describe('refuses, with the line,', () => {
  test.each([
    ['nothing', '', undefined, 'empty null'],
    ['blanks', ' \n\t', undefined, 'empty null'],
    ['NUL', `a\nb\0${OURS}`, undefined, 'nul 2'],
    ['a text without an address', 'I wonder whether this is right.', undefined, 'noAddress null'],
    ['a web page for BibTeX', '<!DOCTYPE html><p>@misc{a}', 'bibtex', 'html 1'],
    ['a web page for RIS', '\uFEFF<html>', 'ris', 'html 1'],
    ['text for BibTeX', OURS, 'bibtex', 'noRecords null'],
    ['RIS without a record', 'UR  - https://a.example\nER  - ', 'ris', 'noRecords null'],
    ['JSON that stops', '[\n{"id":"a",', 'csl-json', 'json 2'],
    ['JSON that is wrong in line 2', '[{"id": "a long name of it"},\n{"id": tru}]', 'csl-json', 'json 2'],
    ['a list of nothing', '[]', 'csl-json', 'noRecords null'],
    ['a number', '1', 'csl-json', 'noRecords null'],
    ['50,000 records', '@misc{a, title={x}}\n'.repeat(50_000), 'bibtex', 'tooMany 5001'],
  ] as const)('%s', async (_, text, format, expected) => {
    expect(await refused(text, format)).toBe(expected)
  })

  test.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x40, 0]), 'encoding 1'],
    ['Latin-1', new Uint8Array([0x61, 10, 0xe9, 10]), 'utf8 2'],
    ['a lone surrogate', new Uint8Array([0x61, 10, 10, 0xed, 0xa0, 0x80]), 'utf8 3'],
    ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1).fill(65), 'tooLarge null'],
  ])('%s', async (_, given, expected) => {
    expect(await refused(given)).toBe(expected)
  })

  test('JSON nested a million deep', async () => {
    expect(await refused('['.repeat(1_000_000), 'csl-json')).toMatch(/^json/)
  })
})

describe('in BibTeX', () => {
  const record = (key: string, more = '') => `@misc{${key},\n  url = {${OURS}},${more}\n}\n`

  test('a record that never closes is reported, and the others go on', async () => {
    const { items, problems } = await found(
      `${record('a')}@misc{b,\n  title = {never\n${record('c')}`,
      'bibtex',
    )
    expect(items.map(({ key }) => key)).toEqual(['a', 'c'])
    expect(problems).toEqual([{ code: 'unclosed', line: 4, item: null, detail: 'b' }])
  })

  test('a thousand nested braces are reported without being parsed', async () => {
    const deep = record('deep', `title = {${'{'.repeat(1000)}x${'}'.repeat(1000)}}`)
    const { items, problems } = await found(deep + record('c'), 'bibtex')
    expect(items).toHaveLength(1)
    expect(problems).toMatchObject([{ code: 'nested', line: 1 }])
  })

  test('what the parser cannot read is reported in its words', async () => {
    const { items, problems } = await found(`@misc{a, url ${OURS}}\n${record('c')}`, 'bibtex')
    expect(items.map(({ key }) => key)).toEqual(['c'])
    expect(problems).toMatchObject([{ code: 'unreadable', line: 1 }])
  })

  test('time runs out for one record after another, never for the reader', async () => {
    const slow = record('slow', `title = {${'\\url{a}$b$ '.repeat(8_000)}}`)
    const read = await readBibtex(record('a') + slow.repeat(30), HOSTS, { limitMs: 2_500, mostWaiting: 1 })
    if (!read.ok) throw new Error(read.failure.code)
    expect(read.value.items.length + read.value.problems.length).toBe(31)
    expect(read.value.problems.at(-1)).toMatchObject({ code: 'slow', line: 30 * 3 + 1 })
  })

  test('macros, parentheses, capitals, many in one line and what is not ours are read', async () => {
    const text = `@STRING{site = "${OURS}"}\n@Comment{@misc{no}}\n@Misc(a, URL = site)\n@book{b, title={Other}} @book{b2}\n@online{c, note={See \\url{${OURS}}.}}`
    const { items } = await found(text, 'bibtex')
    expect(items.map(({ key, url }) => [key, url])).toEqual([
      ['a', OURS],
      ['b', null],
      ['c', OURS],
    ])
  })
})

describe('in RIS', () => {
  test.each(['\r\n', '\n', '\r'])(
    'records are read with %j, BOM, ER without blank, lines that go on',
    async (end) => {
      const lines = [
        '\uFEFFTY  - CASE',
        'ID  - a',
        'TI  - A long',
        ' title',
        `UR  - ${OURS}`,
        'ER  -',
        '',
        'TY  - BOOK',
        'ER  - ',
      ]
      const { items, problems } = await found(bytes(lines.join(end)))
      expect(problems).toEqual([])
      expect(items).toMatchObject([
        { line: 1, key: 'a', title: 'A long title', url: OURS },
        { line: 8, url: null },
      ])
    },
  )

  test('a record without ER is read up to the next, and reported', async () => {
    const { items, problems } = await found(
      `TY  - CASE\nUR  - ${OURS}\nTY  - CASE\nUR  - ${OURS}\nrest`,
      'ris',
    )
    expect(items).toHaveLength(2)
    expect(problems).toMatchObject([
      { code: 'noEnd', line: 1 },
      { code: 'noEnd', line: 3 },
    ])
  })

  test('lines outside of records are reported once', async () => {
    const { problems } = await found(`Exported by X\nTY  - CASE\nER  - \nrubbish\nmore`, 'ris')
    expect(problems.map(({ line }) => line)).toEqual([1, 4].slice(0, problems.length))
    expect(problems.length).toBeGreaterThan(0)
  })
})

describe('in CSL-JSON', () => {
  test('a record with wrong types is reported by its place, and the others go on', async () => {
    const list = [{ id: 1, URL: OURS }, { URL: 7 }, 'https://old.example/cities/x', null, { title: ['x'] }]
    const { items, problems } = await found(JSON.stringify(list), 'csl-json')
    expect(items.map(({ key, url }) => [key, url])).toEqual([
      ['1', OURS],
      [null, 'https://old.example/cities/x'],
    ])
    expect(problems.map(({ code, item }) => [code, item])).toEqual([
      ['wrongType', 2],
      ['wrongType', 4],
      ['wrongType', 5],
    ])
    expect(problems[0]?.detail).toContain('URL')
  })

  test('lone surrogates in escapes do no harm', async () => {
    const { items } = await found(`[{"id":"\\ud800","title":"\\udfff\\u0000","URL":"${OURS}"}]`)
    expect(items).toMatchObject([{ key: null, title: null, url: OURS }])
  })

  test('a list of addresses, and one record alone, are read too', async () => {
    expect((await found(JSON.stringify({ urls: [OURS] }))).items).toHaveLength(1)
    expect((await found(JSON.stringify({ id: 'a', type: 'webpage', URL: OURS }))).items).toHaveLength(1)
  })
})

describe('in text', () => {
  test.each(['@A{', '@A{B}: a study', '@here (and there', '@misc, and others'])(
    'a reference whose title begins like a record of BibTeX is no BibTeX: %s',
    async (title) => {
      const { format, items } = await found(`${title}. Plainsight, version 3. ${OURS}`)
      expect([format, items.map(({ url }) => url)]).toEqual(['text', [OURS]])
    },
  )

  test('addresses are found without scheme, in prose, in HTML, and as paths; others tell only their host', async () => {
    const text = [
      `See (${OURS}), and plainsight.example/es/cities/x?v=2.`,
      '/claims/aaaaaaaa-bbbbbbbb',
      'https://else.example/private?token=secret',
      '<a href="https://old.example/cases/c?v=1&amp;x=2">x</a>',
      'mail@plainsight.example and notplainsight.example/cities/y',
    ].join('\n')
    const { items } = await found(text)
    expect(items.map(({ url, title }) => url ?? title)).toEqual([
      OURS,
      'plainsight.example/es/cities/x?v=2',
      '/claims/aaaaaaaa-bbbbbbbb',
      'else.example',
      'https://old.example/cases/c?v=1&x=2',
    ])
    expect(JSON.stringify(items)).not.toContain('secret')
  })
})

describe('megabytes that are made to take long are answered:', () => {
  const n = 3_000_000
  test.each([
    ['braces that never close', `@misc{a, title=${'{'.repeat(n)}`, 'unclosed'],
    ['braces that all close', `@misc{a, url={${OURS}}, title={${'{'.repeat(n)}${'}'.repeat(n)}}}`, 'nested'],
    ['beginnings of records', '\n@a{b,c='.repeat(n / 8), 'tooMany'],
    ['beginnings that are no records', '\n@a{b,'.repeat(n / 6), 'noAddress'],
    ['one address over and over', `${OURS} `.repeat(n / 40), 'read'],
    [
      'addresses, each another',
      Array.from({ length: 60_000 }, (_, i) => `${OURS}&n=${i}`).join(' '),
      'tooMany',
    ],
    ['an address that ends in parentheses', `https://else.example/${')'.repeat(n)}`, 'read'],
    ['an address that is nearly dots', `https://else.example/${'.'.repeat(n)}x`, 'read'],
    ['blanks before a path', `${' \t'.repeat(n)}/x`, 'read'],
    ['a path and blanks', `/a${' '.repeat(n)}x`, 'noAddress'],
    ['a host over and over', 'plainsight.example'.repeat(n / 18), 'noAddress'],
    ['fields without end', `TY  - CASE\n${'AU  - x\n'.repeat(n / 8)}`, 'noEnd'],
  ])('%s', async (_, text, expected) => {
    const read = await readInput(text, HOSTS)
    expect(read.ok ? (read.value.problems[0]?.code ?? 'read') : read.failure.code).toBe(expected)
  })
})

const ANYTHING = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        '@misc{',
        '}',
        '{',
        '"',
        'TY  - ',
        'ER  - ',
        'UR  - ',
        '\n',
        '\r',
        OURS,
        '[',
        ']',
        '":',
        '\\',
        '$',
        '%',
        ',',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
)

test('no bytes and no text make any reader throw', async () => {
  await fc.assert(
    fc.asyncProperty(ANYTHING, fc.constantFrom(undefined, ...INPUT_FORMATS), async (given, format) => {
      const read = await readInput(given, HOSTS, format)
      expect(read.ok ? read.value.items.length + read.value.problems.length : read.failure.code).not.toBe(0)
    }),
    { numRuns: 150 },
  )
}, 120_000)

test('what we write in any format is read back with its address, version and hash', async () => {
  const sha256 = 'c0ffee'.repeat(11).slice(0, 64)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(arbitraryItem, fc.integer({ min: 1, max: 99_999 })), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('csl-json', 'bibtex', 'biblatex', 'ris', 'apa', 'mla', 'chicago', 'bluebook'),
      fc.constantFrom('en', 'es'),
      async (drawn, format, locale) => {
        const items = drawn.map(([item, version]) => {
          // What a citing title names is not what it cites.
          const url = `https://plainsight.example/cases/a-v-b?v=${version}`
          return pinItem(item, { url, version, versionOn: '2026-11-02', sha256, accessedOn: '2026-11-22' })
        })
        const read = await found(bytes(writeCitations(items, format, { locale })))
        expect(read.problems).toEqual([])
        const cited = read.items.filter(({ url }) => url !== null)
        const versions = cited.map(({ url }) => {
          const address = parseAddress(url ?? '', HOSTS)
          return address?.type === 'entry' ? address.version : null
        })
        const expected = drawn.map(([, version]) => version)
        const isText = read.format === 'text'
        expect(versions).toEqual(isText ? [...new Set(expected)] : expected)
        expect(new Set(cited.map((one) => one.sha256))).toEqual(new Set([sha256]))
      },
    ),
    { numRuns: 24 },
  )
}, 240_000)
