import { describe, expect, test } from 'vitest'
import { statementKind } from '@/lib/kinds/statement/kind'
import { statementSchema } from '@/lib/kinds/statement/schema'

const fields = {
  id: 'wd75b5z8',
  title: 'Charlie Beck: not our job',
  summary: 'He said that it was not their job. [@a]',
  speaker: 'Charlie Beck',
  person: 'charlie-beck',
  role: 'Chief of police',
  spokenOn: '2016-11-14',
  sources: [{ source: 'a' }],
}
const statement = (more: Record<string, unknown> = {}) => statementSchema.parse({ ...fields, ...more })

describe('a statement is refused', () => {
  test('without a paraphrase, a role or a day', () => {
    for (const field of ['summary', 'role', 'spokenOn']) {
      expect([field, statementSchema.safeParse({ ...fields, [field]: '' }).success]).toEqual([field, false])
    }
  })

  test('with a quotation of more than 25 words', () => {
    const quote = (words: number) => ({ text: 'word '.repeat(words), source: 'a' })
    expect(statementSchema.safeParse({ ...fields, quote: quote(26) }).success).toBe(false)
    expect(statementSchema.safeParse({ ...fields, quote: quote(25) }).success).toBe(true)
  })

  test('with one report twice in its chain', () => {
    const reports = ['original', 'rewrite'].map((how) => ({ source: 'a', how }))
    expect(statementKind.check(statement({ reports })).map(({ path }) => path)).toEqual(['reports.1.source'])
  })
})

test('who, when and the quotation are claims that need a source; the quotation travels with its citation', () => {
  const said = statementKind.sourcedFields(
    statement({ quote: { text: 'not our job', source: 'b', locator: 'para. 15' } }),
  )
  expect(said.map(({ path, mustCite }) => [path, mustCite])).toEqual([
    ['spoken', true],
    ['quote', true],
  ])
  expect(said[1]?.citations).toEqual([{ source: 'b', quote: 'not our job', locator: 'para. 15' }])
})

test('it points at its place, its sources, its reports and what it is about, each in its role', () => {
  const refs = statementKind.refs(
    statement({ place: 'los-angeles', about: ['policy/order'], reports: [{ source: 'c', how: 'rewrite' }] }),
  )
  expect(refs.map(({ kind, slug, role }) => `${role} ${kind}/${slug}`)).toEqual([
    'jurisdiction jurisdiction/los-angeles',
    'about policy/order',
    'source source/a',
    'report source/c',
  ])
})
