import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit, editProse, insertMark, type ProseCommand } from '@/components/desk/writing/prose-edit'
import { parseProse } from '@/lib/claims/parse-prose'

/** `«` and `»` stand around what is selected, `|` where the caret is. */
function read(marked: string) {
  const text = marked.replace(/[«»|]/g, '')
  const caret = marked.indexOf('|')
  if (caret !== -1) return { text, from: caret, to: caret }
  return { text, from: marked.indexOf('«'), to: marked.indexOf('»') - 1 }
}

function write(text: string, { anchor, head }: { anchor: number; head: number }): string {
  if (anchor === head) return `${text.slice(0, head)}|${text.slice(head)}`
  return `${text.slice(0, anchor)}«${text.slice(anchor, head)}»${text.slice(head)}`
}

function done(command: ProseCommand, marked: string): string {
  const selected = read(marked)
  const edit = editProse(command, selected)
  return write(applyEdit(selected.text, edit), edit)
}

describe('the toolbar on prose', () => {
  test.each<[ProseCommand, string, string]>([
    ['bold', 'a «word» here', 'a **«word»** here'],
    ['bold', 'a **«word»** here', 'a «word» here'],
    ['bold', 'a« word »here', 'a **«word»** here'],
    ['bold', 'a |', 'a **|**'],
    ['italic', 'a **«word»**', 'a ***«word»***'],
    ['italic', 'a *«word»*', 'a «word»'],
    ['link', 'see «the order» now', 'see [the order](|) now'],
    ['link', 'see |', 'see [|]()'],
    ['heading', 'one\ntw|o', 'one\n## two|'],
    ['heading', '## tw|o', '### two|'],
    ['heading', '### tw|o', 'two|'],
    ['list', '«one\n\ntwo»', '«- one\n\n- two»'],
    ['list', '«- one\n- two»', '«one\ntwo»'],
    ['list', '«1. one\n2. two»', '«- one\n- two»'],
    ['list', '2016. A year|', '- 2016. A year|'],
    ['numbered', '«one\ntwo»', '«1. one\n2. two»'],
    ['numbered', '«- one\n- two»', '«1. one\n2. two»'],
    ['quote', 'o|ne', '> one|'],
    ['framing', 'before\n\n«no claim»\n\nafter', 'before\n\n:::framing\n«no claim»\n:::\n\nafter'],
    ['term', 'a «detainer» is', 'a :term[detainer]{slug=|} is'],
    ['statistic', 'before|after', 'before\n\n::statistic{slug=|}\n\nafter'],
  ])('%s makes of %j %j', (command, before, after) => expect(done(command, before)).toBe(after))

  test('no command loses a character that was typed', () => {
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
    const commands = ['bold', 'italic', 'heading', 'list', 'numbered', 'quote'] as const
    fc.assert(
      fc.property(
        fc.constantFrom(...commands),
        fc.string({ unit: fc.constantFrom('a', 'é', '\n', ' ', '*', '-', '>', '#', '1', '.') }),
        fc.nat(20),
        fc.nat(20),
        (command, text, a, b) => {
          const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
          const edit = editProse(command, { text, from, to })
          const after = applyEdit(text, edit)
          expect(letters(after)).toBe(letters(text))
          expect(edit.anchor).toBeGreaterThanOrEqual(0)
          expect(edit.head).toBeLessThanOrEqual(after.length)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('a mark from the picker', () => {
  test('whatever is typed as locator, the mark cites that source once, and closes the claim before it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.constant('www.example.org')), (locator) => {
        const text = 'It is so.'
        const edit = insertMark('crs-1', locator, { text, from: text.length, to: text.length })
        const { claims, unsourced } = parseProse(applyEdit(text, edit), 'body')
        expect(unsourced).toEqual([])
        expect(claims.map((claim) => [claim.text, claim.citations.map(({ source }) => source)])).toEqual([
          [text, ['crs-1']],
        ])
      }),
      { numRuns: 300 },
    )
  })

  test('it stands behind what is selected, one space after the words', () => {
    const edit = insertMark('a', 'p. 4', { text: 'One. Two.', from: 0, to: 4 })
    expect(write(applyEdit('One. Two.', edit), edit)).toBe('One. [@a, p. 4]| Two.')
  })
})
