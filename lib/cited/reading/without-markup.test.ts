import { expect, test } from 'vitest'
import { withoutMarkup } from '@/lib/cited/reading/without-markup'

test('tags, controls and line ends go, and what is no tag stays', () => {
  expect(withoutMarkup(' <span class="nocase">A</span>\n < b\0c ')).toBe('A < b c')
  expect(withoutMarkup('half \uD800')).toBe('half \uFFFD')
})

test('a million beginnings of tags take no longer than they are', () => {
  const text = '<a'.repeat(1_000_000)
  expect(withoutMarkup(text)).toBe(text)
})
