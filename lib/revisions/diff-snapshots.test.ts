import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffProse } from '@/lib/revisions/diff-prose'
import { diffSnapshots } from '@/lib/revisions/diff-snapshots'
import { diffWords, type TextPart } from '@/lib/revisions/diff-words'
import { wordTokens } from '@/lib/revisions/word-tokens'

const old = (parts: TextPart[]) =>
  parts
    .filter((part) => part.change !== 'added')
    .map((part) => part.text)
    .join('')
const now = (parts: TextPart[]) =>
  parts
    .filter((part) => part.change !== 'removed')
    .map((part) => part.text)
    .join('')
const changed = (before: object, after: object) =>
  diffSnapshots(before, after, ['body']).map(
    (diff) =>
      `${diff.change} ${diff.path.map((step) => ('field' in step ? step.field : `[${step.row}]`)).join('.')}`,
  )

describe('words', () => {
  it('keeps numbers, dockets, addresses and accents whole', () => {
    const text = 'El número 1,203 (§ 1373) en No. 17-cv-00485: https://a.example/b?c=1.'
    expect(wordTokens(text).filter((token) => /[\p{L}\p{N}]/u.test(token))).toEqual([
      'El',
      'número',
      '1,203',
      '1373',
      'en',
      'No',
      '17-cv-00485',
      'https://a.example/b?c=1.',
    ])
  })

  it('show a changed number whole', () => {
    expect(diffWords('about 1,203 people', 'about 1,303 people')).toEqual([
      { change: 'same', text: 'about ' },
      { change: 'removed', text: '1,203' },
      { change: 'added', text: '1,303' },
      { change: 'same', text: ' people' },
    ])
  })

  it('read as one phrase when only a space lies between two changes', () => {
    expect(diffWords('the old rule', 'the new law').map((part) => part.text)).toEqual([
      'the ',
      'old rule',
      'new law',
    ])
  })

  const text = fc
    .array(fc.constantFrom('a', 'b', 'ñ', '1,2', ' ', '. ', '\n\n', '[@x, at 1]', '§'))
    .map((w) => w.join(''))

  it('lose nothing of either text, in words and in claims', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = diffWords(before, after)
        const claims = diffProse(before, after).flatMap((stretch) => stretch.parts)
        expect([old(words), now(words), old(claims), now(claims)]).toEqual([before, after, before, after])
      }),
    )
  })
})

describe('claims', () => {
  const first = 'The city passed a law in 2019 after a long debate. [@a, para. 4]'
  const second = 'The mayor signed it two weeks later. [@b, para. 2]'

  it('are told apart: one reworded, one untouched', () => {
    const diff = diffProse(`${first} ${second}`, `${first.replace('2019', '2020')} ${second}`)
    expect(diff.map((stretch) => stretch.change)).toEqual(['changed', 'same'])
    expect(diff[0]!.parts.filter((part) => part.change !== 'same').map((part) => part.text)).toEqual([
      '2019',
      '2020',
    ])
  })

  it('that share too little are one removed and one added', () => {
    expect(diffProse(first, 'Nothing else is known here. [@c]').map((stretch) => stretch.change)).toEqual([
      'removed',
      'added',
    ])
  })

  it.each([
    ['a claim', first],
    ['a closed directive', `:::framing\n${first}\n:::`],
    ['a list', `- ${first}`],
  ])('stay as they are when another paragraph comes to follow %s', (_, text) => {
    const longer = `${text}\n\n${second}`
    const [there, back] = [diffProse(text, longer), diffProse(longer, text)]
    const changes = (diff: typeof there) =>
      diff.map(({ change }) => change).filter((change) => change !== 'same')
    expect([changes(there), changes(back)]).toEqual([['added'], ['removed']])
    expect(there.at(-1)?.parts).toEqual([{ change: 'added', text: second }])
  })

  it('stay as they are when another comes to follow in the same paragraph', () => {
    expect(diffProse(first, `${first} ${second}`).map(({ change }) => change)).toEqual(['same', 'added'])
  })

  it('count as changed when they come to stand in paragraphs of their own', () => {
    const [together, apart] = [`${first} ${second}`, `${first}\n\n${second}`]
    expect(diffProse(together, apart).map(({ change }) => change)).toEqual(['changed', 'same'])
  })

  it('count as changed when only their source changed', () => {
    expect(diffProse(first, first.replace('@a', '@z')).map((stretch) => stretch.change)).toEqual(['changed'])
  })
})

describe('fields', () => {
  it('that are bookkeeping do not count', () => {
    expect(changed({ title: 'a', claimIds: {} }, { title: 'a', claimIds: { x: 'y' } })).toEqual([])
  })

  it('are named by rows that keep their identity when others move', () => {
    const row = (dimension: string, stance: string) => ({ dimension, stance })
    const before = { provisions: [row('detainers', 'barred'), row('services', 'limited')] }
    const after = {
      provisions: [row('other', 'limited'), row('detainers', 'limited'), row('services', 'limited')],
    }
    expect(changed(before, after)).toEqual([
      'added provisions.[other].dimension',
      'added provisions.[other].stance',
      'changed provisions.[detainers].stance',
    ])
  })

  it('say when rows only changed places', () => {
    const [a, b] = [{ key: 'a' }, { key: 'b' }]
    expect(changed({ decisions: [a, b] }, { decisions: [b, a] })).toEqual(['changed decisions'])
  })

  it('say when a list of words grew, and when prose did', () => {
    expect(
      changed({ aliases: ['x'], body: 'A. [@a]' }, { aliases: ['x', 'y'], body: 'A. [@a] B. [@b]' }),
    ).toEqual(['changed aliases', 'changed body'])
  })

  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean())
  const row = fc.record({ key: fc.constantFrom('a', 'b', 'c'), note: leaf }, { requiredKeys: ['key'] })
  const snapshot = fc.record(
    {
      title: fc.string(),
      rows: fc.array(row),
      words: fc.array(fc.string()),
      capture: fc.record({ on: leaf }),
      body: fc.string(),
    },
    { requiredKeys: ['title', 'rows', 'words', 'body'] },
  )

  it('differ exactly when the snapshots do', () => {
    fc.assert(
      fc.property(snapshot, snapshot, (before, after) => {
        expect(diffSnapshots(before, structuredClone(before), ['body'])).toEqual([])
        const equal = JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))
        expect(diffSnapshots(before, after, ['body']).length === 0).toBe(equal)
      }),
    )
  })
})

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  )
}
