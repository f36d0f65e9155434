import { expect, test } from 'vitest'
import { firstValue } from '@/lib/desk/first-value'

test('a parameter is the first that was given, in letters that a database can hold', () => {
  expect(firstValue(undefined)).toBeUndefined()
  expect(firstValue([])).toBeUndefined()
  expect(firstValue(['a', 'b'])).toBe('a')
  expect(firstValue('a\0b\ud800')).toBe('a\uFFFDb\uFFFD')
})
