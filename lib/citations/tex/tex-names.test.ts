import { describe, expect, it } from 'vitest'
import { texKey } from '@/lib/citations/tex/tex-key'
import { texNames } from '@/lib/citations/tex/tex-names'
import { protectCapitals } from '@/lib/citations/tex/protect-capitals'

describe('names in TeX', () => {
  it.each([
    [[{ literal: 'Health and Human Services, Dept. of' }], '{Health and Human Services, Dept. of}'],
    [[{ literal: '& Co.' }], '{{\\& Co.}}'],
    [
      [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van', suffix: 'Jr.' }],
      'van Beethoven, Jr., Ludwig',
    ],
    [[{ family: 'Beer', given: 'A.', 'non-dropping-particle': 'De' }], '{De Beer}, A.'],
    [[{ family: 'Alembert', given: 'Jean', 'non-dropping-particle': "d'" }], "{d'Alembert}, Jean"],
    [[{ family: 'García y Vega', given: 'María de los Ángeles' }], '{García y Vega}, María de los Ángeles'],
    [[{ family: 'Gogh', given: '<i>', 'non-dropping-particle': 'van' }], '{van Gogh}'],
    [[{ family: 'And', given: 'Tom and Jerry' }, { family: 'Plato' }], 'And, {Tom and Jerry} and {Plato}'],
  ])('%j', (names, expected) => {
    expect(texNames(names)).toBe(expected)
  })
})

describe('a citation key', () => {
  it.each([
    ['2018 Núñez', 'ref-2018-Nunez'],
    ['§', 'ref'],
    ['a, b}c%', 'a-b-c'],
    ['policies/los-angeles', 'policies-los-angeles'],
  ])('of %j is %s', (id, key) => {
    expect(texKey(id)).toBe(key)
  })
})

describe('capitals in a title', () => {
  it.each([
    ['Los Angeles and the LAPD', 'Los {Angeles} and the {LAPD}'],
    ['LAPD order', '{LAPD} order'],
    ['Mass. governor', 'Mass. {governor}'],
    ['¿Qué es?', '{¿Qué} es?'],
    ['a &B c', 'a {{\\&B}} c'],
  ])('%j', (title, expected) => {
    expect(protectCapitals(title)).toBe(expected)
  })
})
