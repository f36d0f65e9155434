import { expect, test } from 'vitest'
import { differingFields, hasArrived } from '@/components/desk/drafts/draft-store'

test('a text that was typed, or sent with a form that never arrived, has not arrived', () => {
  expect(hasArrived({ summary: 'x' }, {})).toBe(false)
  expect(hasArrived({ _page: 'a', _seq: '' }, { a: 9 })).toBe(false)
  expect(hasArrived({ _page: 'a', _seq: '3' }, { a: 2 })).toBe(false)
  expect(hasArrived({ _page: 'a', _seq: '3' }, { b: 3 })).toBe(false)
})

test('a text that was sent with a form has arrived once the site heard of that form', () => {
  expect(hasArrived({ _page: 'a', _seq: '3' }, { a: 3 })).toBe(true)
  expect(hasArrived({ _page: 'a', _seq: '3' }, { a: 4 })).toBe(true)
})

test('controls and white space are no difference', () => {
  expect(differingFields({ summary: 'a  b', _seq: '1' }, { summary: 'a\nb', _seq: '2' })).toEqual([])
  expect(differingFields({ summary: 'a' }, { summary: 'b', title: '' })).toEqual(['summary'])
})

test('the note on what was changed is a difference of its own', () => {
  expect(differingFields({ _note: 'Page added.', _seq: '1' }, { _note: '', _seq: '2' })).toEqual(['_note'])
})
