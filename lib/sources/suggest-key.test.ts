import { expect, test } from 'vitest'
import { suggestKey } from '@/lib/sources/suggest-key'

const free = () => false

test('nothing known is no key, and one that is taken gets a number', () => {
  const source = { title: 'The Council’s vote', csl: { issued: '2024', URL: 'https://www.latimes.com/x' } }
  expect(suggestKey({ title: '', csl: {} }, free)).toBe('')
  expect(suggestKey({ title: '日本', csl: {} }, free)).toBe('')
  expect(suggestKey(source, free)).toBe('latimes-2024-councils-vote')
  expect(suggestKey(source, (key) => !key.endsWith('-3'))).toBe('latimes-2024-councils-vote-3')
})

test('it is never longer than an address may be, and ends in a word', () => {
  const key = suggestKey({ title: `${'Endless'.repeat(40)} words`, csl: { publisher: 'City' } }, free)
  expect(key).toMatch(/^city-[a-z]+$/)
  expect(key.length).toBeLessThanOrEqual(60)
})

test('who published it is named by its site where that is short for its name, and else by its name', () => {
  const who = (name: string, URL?: string) =>
    suggestKey({ title: 'Ñandú', csl: { 'container-title': name, ...(URL && { URL }) } }, free).replace(
      /-nandu$/,
      '',
    )
  expect(who('Los Angeles Times', 'https://www.latimes.com/story')).toBe('latimes')
  expect(who('Los Angeles Times')).toBe('lat')
  expect(who('The New York Times', 'https://web.archive.org/x')).toBe('nyt')
  expect(who('ABC News', 'https://abcnews.go.com/x')).toBe('abc')
  expect(who('3dcir.blogspot.com')).toBe('3dcir')
  expect(suggestKey({ title: 'Ñandú', csl: { URL: 'https://news.bbc.co.uk/' } }, free)).toBe('bbc-nandu')
})

test('a case is named by its parties and its year', () => {
  const csl = { type: 'legal_case' as const, issued: '2012-06-25', authority: 'Supreme Court' }
  expect(suggestKey({ title: 'Arizona v. United States', csl }, free)).toBe('arizona-v-united-states-2012')
})
