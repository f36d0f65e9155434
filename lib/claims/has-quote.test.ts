import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasQuote, plainQuote } from '@/lib/claims/has-quote'

const capture = plainQuote(
  'The mayor said:\u00a0“We’re\nnot immi\u00ADgration agents.” He added — in Núñez’s words — that\u200B nothing changes.',
)

describe('a quotation is not there', () => {
  test.each([
    ['when one word differs', 'not an immigration agent'],
    ['when a capital letter differs', 'we’re not immigration'],
    ['when an accent differs', "Nunez's words"],
    ['when its parts stand the other way round', 'nothing changes … not immigration agents'],
    ['when one of its parts is missing', 'not immigration … police officers'],
  ])('%s', (_, quote) => {
    expect(hasQuote(capture, quote)).toBe(false)
  })
})

describe('a quotation is there', () => {
  test.each([
    ['whatever the quotation marks', 'said: "We\'re not'],
    ['across lines and soft hyphens', 'not immigration agents.'],
    ['whatever the dash', 'added - in Núñez’s words - that nothing'],
    ['with accents composed or not', 'Nu\u0301n\u0303ez’s'],
    ['with words left out', 'not immigration […] nothing changes'],
  ])('%s', (_, quote) => {
    expect(hasQuote(capture, quote)).toBe(true)
  })

  test('when it was cut out of the text itself', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(text, fc.nat(199), fc.nat(199), (whole, a, b) => {
        const plain = plainQuote(whole)
        const cut = plain.slice(Math.min(a, b), Math.max(a, b))
        fc.pre(cut.isWellFormed() && plainQuote(cut) === cut)
        expect(hasQuote(plain, cut)).toBe(true)
      }),
    )
  })
})
