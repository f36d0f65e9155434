import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatSnapshot } from '@/lib/canonical/format-snapshot'
import { parseSnapshot } from '@/lib/canonical/parse-snapshot'
import { sha256 } from '@/lib/canonical/sha256'
import { termKind } from '@/lib/kinds/term/kind'
import { sourceKind } from '@/lib/kinds/source/kind'

const problems = (text: string) => {
  const parsed = parseSnapshot(termKind, text)
  return parsed.ok ? [] : parsed.failure.map((problem) => `${problem.path}: ${problem.message}`)
}
const HEAD = 'id: aaaaaaaa\ntitle: Detainer\nsummary: A request. [@a]\n'

test.each([
  ['no front matter', 'Just text.', /front matter/],
  ['a list', '---\n- a\n---\n', /no list/],
  ['YAML that does not close', '---\ntitle: "x\n---\n', /YAML/],
  ['two fields of one name', `---\n${HEAD}title: Again\n---\n`, /YAML/],
  ['an unknown field', `---\n${HEAD}colour: red\n---\n`, /colour/],
  ['a number where text belongs', `---\n${HEAD.replace('Detainer', '287')}---\n`, /title/],
  ['a control character', `---\n${HEAD}---\n\nBell \u0007.\n`, /control character/],
])('refuses %s, and says where', (_, text, message) => {
  expect(problems(text).join('\n')).toMatch(message)
})

test('an alias bomb is refused or read, but never eats the memory', () => {
  const bomb = `---\n${HEAD}a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n---\n`
  expect(() => parseSnapshot(termKind, bomb)).not.toThrow(/memory/)
  expect(problems(bomb)).not.toEqual([])
})

test('text that YAML readers take for something else comes back as text', () => {
  for (const title of [
    '06001',
    '1e3',
    'no',
    'Yes',
    '2016-11-20',
    '12:30',
    '~',
    '- x',
    '# x',
    'a: b',
    '"quoted"',
    "it's",
    '{x}',
    '*x',
    '&x',
    '!x',
    '%x',
    '@x',
    '`x`',
    '|',
    '>',
    'null',
    '0x1F',
    '+1',
    '.5',
    'Ñandú',
    '«x»',
    'a #b',
    'trailing:',
  ]) {
    const snapshot = termKind.schema.parse({ id: 'aaaaaaaa', title, summary: title })
    const again = parseSnapshot(termKind, formatSnapshot(termKind, snapshot))
    expect(again).toEqual({ ok: true, value: snapshot })
  }
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom('---\nx', '\n---\n', ' lead', 'a\n\n\nb', '\ttab', '#', '> x\n> y', 'line  \nbreak'),
)

test('any snapshot that the schema takes survives its canonical text, which is then its own canonical text', () => {
  fc.assert(
    fc.property(
      fc.record({ title: text, summary: text, aliases: fc.array(text, { maxLength: 3 }), body: text }),
      (fields) => {
        const parsed = termKind.schema.safeParse({ id: 'aaaaaaaa', ...fields })
        fc.pre(parsed.success)
        const canonical = formatSnapshot(termKind, parsed.data)
        const again = parseSnapshot(termKind, canonical)
        expect(again).toEqual({ ok: true, value: parsed.data })
        expect(again.ok && formatSnapshot(termKind, again.value)).toBe(canonical)
      },
    ),
    { numRuns: 300 },
  )
})

test('equal snapshots have equal bytes, whatever the order of their keys', () => {
  const fields = {
    id: 'aaaaaaaa',
    title: 'A report',
    csl: { type: 'report', issued: '1979' },
    publication: 'dataset',
    verification: 'seen',
  }
  const reordered = Object.fromEntries(Object.entries(fields).reverse())
  const hash = (value: unknown) => sha256(formatSnapshot(sourceKind, sourceKind.schema.parse(value)))
  expect(hash(reordered)).toBe(hash(fields))
  expect(formatSnapshot(sourceKind, sourceKind.schema.parse(fields))).toContain('issued: "1979"')
})
