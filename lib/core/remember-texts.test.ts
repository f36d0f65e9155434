import { expect, test } from 'vitest'
import { rememberTexts } from '@/lib/core/remember-texts'

test('what was made of a text is made once, until other texts push it out, the longest unasked first', () => {
  const made: string[] = []
  const sizeOf = rememberTexts((text) => {
    made.push(text)
    return text.length || undefined
  }, 10)
  expect([sizeOf('abcd'), sizeOf('efgh'), sizeOf('abcd'), sizeOf(''), sizeOf('')]).toEqual([
    4,
    4,
    4,
    undefined,
    undefined,
  ])
  expect(made).toEqual(['abcd', 'efgh', ''])
  sizeOf('ijkl') // ten characters hold two of these
  sizeOf('abcd')
  expect(made).toEqual(['abcd', 'efgh', '', 'ijkl'])
  sizeOf('efgh')
  expect(made.slice(4)).toEqual(['efgh'])
})

test('a text longer than all that may be kept is made anew every time, and leaves no room behind', () => {
  let times = 0
  const count = rememberTexts(() => ++times, 3)
  expect([count('long'), count('long'), count('abc'), count('abc')]).toEqual([1, 2, 3, 3])
})
