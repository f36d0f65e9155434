import { expect, test } from 'vitest'
import { searchTerms } from '@/lib/search/search-terms'

test('what is no word asks for nothing', () => {
  expect(searchTerms('¿? !! "" :*&|', 'en')).toEqual([])
})

test('words that only ask are left out, repeated ones stand once, and no sentence is too long', () => {
  expect(searchTerms('Is the order real? The ORDER', 'en').map(({ en }) => en)).toEqual([
    'is',
    'the',
    'order',
  ])
  expect(searchTerms(Array.from({ length: 90 }, (_, at) => `w${at}`).join(' '), 'en')).toHaveLength(24)
})

test('a Spanish word of the subject is asked for in English texts by its English; a name stays a name', () => {
  expect(searchTerms('policía de Chicago', 'es')).toEqual([
    { en: 'police', es: 'policía' },
    { en: 'de', es: 'de' },
    { en: 'chicago', es: 'chicago' },
  ])
  expect(searchTerms('deportaciones', 'es')).toEqual([{ en: 'deport OR removal', es: 'deportaciones' }])
  expect(searchTerms('policía', 'en')).toEqual([{ en: 'policía', es: 'policía' }])
})

test('a short beginning does not claim a long word of another meaning', () => {
  expect(searchTerms('limitrofemente legislativamente', 'es').map(({ en }) => en)).toEqual([
    'limitrofemente',
    'legislativamente',
  ])
})
