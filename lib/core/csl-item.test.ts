import { describe, expect, it } from 'vitest'
import { toCslDate } from '@/lib/core/csl-date'
import { cslItemSchema } from '@/lib/core/csl-item'

const book = { id: 'a', type: 'book', title: 'A title' }
const accepts = (fields: object) => cslItemSchema.safeParse({ ...book, ...fields }).success

describe('a CSL item', () => {
  it('refuses note, out of which CSL processors read fields', () => {
    expect(accepts({ note: 'type: legal_case' })).toBe(false)
  })

  it('refuses types and fields that CSL does not have', () => {
    expect(accepts({ type: 'lawsuit' })).toBe(false)
    expect(accepts({ court: '9th Cir.' })).toBe(false)
  })

  it.each(['two\nlines', 'nul\u0000', 'half \ud800 character', ' space before', ''])(
    'refuses the title %j',
    (title) => {
      expect(accepts({ title })).toBe(false)
    },
  )

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'not an address'])(
    'refuses the address %s',
    (URL) => {
      expect(accepts({ URL })).toBe(false)
    },
  )

  it.each([[[2017, 2, 29]], [[2017, 13]], [[2017, 0]], [[]], [[2017, 1, 1, 1]], []])(
    'refuses the date %j',
    (...parts) => {
      expect(accepts({ issued: { 'date-parts': parts } })).toBe(false)
    },
  )

  it('refuses a person without a family name and an empty list of authors', () => {
    expect(accepts({ author: [{ given: 'Ada' }] })).toBe(false)
    expect(accepts({ author: [] })).toBe(false)
  })

  it('takes partial, leap and estimated days, bodies and particles', () => {
    expect(accepts({ issued: { 'date-parts': [[2016, 2, 29]] } })).toBe(true)
    expect(accepts({ issued: { 'date-parts': [[2017], [2018, 3]], circa: true } })).toBe(true)
    expect(
      accepts({ author: [{ literal: 'A & B' }, { family: 'Beethoven', 'non-dropping-particle': 'van' }] }),
    ).toBe(true)
  })
})

describe('a partial date', () => {
  it('keeps what is known and no more', () => {
    expect(toCslDate('2017')).toEqual({ 'date-parts': [[2017]] })
    expect(toCslDate('2017-03')).toEqual({ 'date-parts': [[2017, 3]] })
    expect(toCslDate('2017-03-21')).toEqual({ 'date-parts': [[2017, 3, 21]] })
  })

  it('throws on what is no date', () => {
    expect(() => toCslDate('2017-02-30')).toThrow('2017-02-30')
  })
})
