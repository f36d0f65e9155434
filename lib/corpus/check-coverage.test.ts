import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '@/lib/canonical/sha256'
import { checkCoverage, countRows, COVERAGE_FILE } from '@/lib/corpus/check-coverage'
import { checkQuotes } from '@/lib/corpus/check-quotes'
import type { CorpusEntry } from '@/lib/corpus/corpus'
import { readCorpus } from '@/lib/corpus/read-corpus'

const content = resolve(import.meta.dirname, '../../content')
let entries: CorpusEntry[]

beforeAll(async () => {
  entries = (await readCorpus(content)).entries
}, 60_000)

const rows = (said: string) => `rows:\n  - id: S11\n    what: Residents of a county\n${said}`
const carrier = (entry: string, claim: string, words: string) =>
  rows(`    said:\n      - entry: ${entry}\n        claim: ${claim}\n        words: ${words}\n`)
const messages = (text: string) =>
  checkCoverage(text, entries).map(({ path, message }) => `${path}: ${message}`)
const county = 'statistic/los-angeles-county-unauthorized-mpi-2019'

describe('coverage is refused', () => {
  test('for a row that nothing says', () => {
    expect(messages(rows(''))).toEqual(['S11: Nothing says it yet: “Residents of a county”.'])
  })

  test('for an entry that does not exist', () => {
    expect(messages(carrier('policy/no-such-order', 'dates', 'signed'))).toEqual([
      'S11: Names policy/no-such-order, which does not exist.',
    ])
  })

  test('for a claim that its entry does not make', () => {
    expect(messages(carrier(county, 'provisions.detainers', 'about 951,000'))).toEqual([
      `S11: Names the claim provisions.detainers of ${county}, which makes no such claim.`,
    ])
  })

  test('for words that its claim does not have', () => {
    expect(messages(carrier(county, 'value', 'about 952,000'))).toEqual([
      `S11: ${county} does not say “about 952,000” in value.`,
    ])
  })

  test('for a row that stands twice, and for a file that is no list of rows', () => {
    const once = carrier(county, 'value', 'about 951,000')
    expect(messages(`${once}${once.replace('rows:\n', '')}`)).toEqual(['S11: Stands twice. Keep one.'])
    expect(checkCoverage('rows: [', entries)).toHaveLength(1)
    expect(checkCoverage('', entries)).toHaveLength(1)
  })
})

test('coverage is granted to a row whose words stand where it says', () => {
  expect(messages(carrier(county, 'value', 'About 951,000'))).toEqual([])
})

test('every row of the record is promised: places, people, law, numbers, assertions, errors, cases', async () => {
  const text = await readFile(join(content, COVERAGE_FILE), 'utf8')
  expect(countRows(text)).toBeGreaterThanOrEqual(190)
  for (const letter of ['J', 'P', 'L', 'S', 'A', 'E', 'C'])
    expect(text).toMatch(new RegExp(`^  - id: ${letter}-?\\d`, 'm'))
})

test('a quotation that its stored source does not have is found', () => {
  const [statement, source] = ['beck-2016-11-14-police-will-not-deport', 'seed-002-abc-news'].map((slug) =>
    entries.find((entry) => entry.slug === slug),
  )
  if (!statement || !source) throw new Error('the sample entries are gone')
  const stored = 'He said: "That is not our job, nor will\nI make it our job."'
  const capture = { mediaType: 'text/plain', sha256: sha256(stored) }
  const pair = [statement, { ...source, snapshot: { ...source.snapshot, capture } }]
  expect(checkQuotes(pair, new Map([[capture.sha256, stored]]))).toEqual({ compared: 1, problems: [] })
  const other = checkQuotes(pair, new Map([[capture.sha256, stored.replace('our job,', 'our work,')]]))
  expect(other.problems).toMatchObject([{ file: statement.path, path: 'quote' }])
})
