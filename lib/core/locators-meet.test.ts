import { expect, test } from 'vitest'
import { locatorsMeet } from '@/lib/core/locators-meet'

test.each([
  ['para. 3', 'para. 4'],
  ['paras. 4-5', 'para. 6'],
  ['para. 1, lines 4-8', 'para. 1, line 9'],
  ['para. 2, line 5', 'para. 1, line 5'],
  ['para. 3', 'line 3'],
  ['whole text', 'whole text'],
  ['§ 9(a)', '§ 9(a)'],
  ['para. 11', 'para. 1'],
])('“%s” and “%s” share no place', (a, b) => {
  expect(locatorsMeet(a, b)).toBe(false)
  expect(locatorsMeet(b, a)).toBe(false)
})

test.each([
  ['para. 3', 'para. 3'],
  ['paras. 4–6', 'para. 5'],
  ['paras. 1, 18 and 20', 'para. 18'],
  ['paras. 2 and 6', 'paras. 5-7'],
  ['para. 1, lines 3, 4, 10-12 and 30', 'para. 1, line 11'],
  ['para. 1, lines 14-15', 'para. 1'],
])('“%s” and “%s” share a place', (a, b) => {
  expect(locatorsMeet(a, b)).toBe(true)
  expect(locatorsMeet(b, a)).toBe(true)
})
