import { describe, expect, test } from 'vitest'
import { referenceOf } from '@/lib/sources/reference-of'

const source = (publisher: string) => ({
  id: '0yj5y4zt',
  title: 'Records on flights',
  csl: {
    type: 'webpage',
    author: [{ literal: 'American Civil Liberties Union' }],
    issued: '2024-11-18',
    publisher,
    language: 'en',
  },
  publication: 'press-release',
  derivation: 'original',
  verification: 'seen',
})

describe('the line that tells one source from another', () => {
  test('is empty for a text that is no source', () => {
    expect(referenceOf('a-term', { title: 'Detainer' })).toBe('')
  })

  test('says who, where and when', () => {
    expect(referenceOf('aclu', source('AllGov'))).toBe('American Civil Liberties Union · AllGov · 2024-11-18')
  })

  test('names a body once that publishes what it wrote', () => {
    expect(referenceOf('aclu', source('American Civil Liberties Union'))).toBe(
      'American Civil Liberties Union · 2024-11-18',
    )
  })
})
