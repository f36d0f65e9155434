import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseProse } from '@/lib/claims/parse-prose'

const claims = (markdown: string) =>
  parseProse(markdown, 'body').claims.map((claim) => [
    claim.text,
    ...claim.citations.map((c) => `${c.source}|${c.locator ?? ''}`),
  ])

test('a paragraph that ends without a mark is reported, one in framing is not', () => {
  expect(parseProse('It did. [@a]\n\nIt did not.', 'body').unsourced).toEqual(['It did not.'])
  expect(parseProse('A tail. [@a] More text', 'body').unsourced).toEqual(['More text'])
  expect(parseProse('- One. [@a]\n- Two.', 'body').unsourced).toEqual(['Two.'])
  expect(parseProse(':::framing\nThis page covers Los Angeles.\n:::', 'body').unsourced).toEqual([])
  expect(
    parseProse('## A heading\n\n| Court | Day |\n| - | - |\n| x [@a] | y [@a] |', 'body').unsourced,
  ).toEqual([])
  expect(parseProse('| Court |\n| - |\n| uncited |', 'body').unsourced).toEqual(['uncited'])
})

test('a claim is the text since the previous mark or the start of its block', () => {
  expect(claims('One thing. [@a, para. 4] Another *thing*.[@b; @c, at 12]\n\nNext. [@a]')).toEqual([
    ['One thing.', 'a|para. 4'],
    ['Another thing.', 'b|', 'c|at 12'],
    ['Next.', 'a|'],
  ])
})

test('a mark right behind another adds to the same claim', () => {
  expect(claims('One. [@a][@b, § 9(a)]')).toEqual([['One.', 'a|', 'b|§ 9(a)']])
})

test('a mark in emphasis counts, an ill-formed mark stays text', () => {
  expect(claims('*Slanted. [@a]*')).toEqual([['Slanted.', 'a|']])
  expect(parseProse('Mail [@Not A Key!] me', 'body').unsourced).toEqual(['Mail [@Not A Key!] me'])
})

test('colons in prose are not eaten as directives', () => {
  const { unsourced } = parseProse('At 10:30am under §1373:subsection and :name[x]{y=z}.', 'body')
  expect(unsourced).toEqual(['At 10:30am under §1373:subsection and :name[x]{y=z}.'])
})

test('thousands of nested quotes, lists and brackets are read as plain text at once', () => {
  for (const text of [
    '> '.repeat(5000) + 'x',
    '- '.repeat(5000) + 'x',
    '['.repeat(5000),
    '{'.repeat(1000),
    '*'.repeat(9000),
  ]) {
    expect(parseProse(text, 'body').tree.type).toBe('root')
  }
})

test('no text makes the parser throw, and every mark belongs to a claim', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom('[@a]', '\n\n', '- ', ':::framing\n', '[@b, p. 1; @c]', '> ', '|', '`'),
        ),
      ),
      (parts) => {
        const { claims: found, tree } = parseProse(parts.join(''), 'body')
        const marks = JSON.stringify(tree)
          .split('"claimIndex":')
          .slice(1)
          .map((rest) => Number.parseInt(rest, 10))
        expect(marks.every((index) => index === -1 || found[index] !== undefined)).toBe(true)
      },
    ),
  )
})
