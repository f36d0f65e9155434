import { expect, test } from 'vitest'
import { titleOfPage } from '@/app/(desk)/edit/title-of-page'

test('pages of entries are told apart by their titles, of what their address says alone', () => {
  expect(titleOfPage('edit', 'nonsense', 'detainer')).toEqual({})
  expect([
    titleOfPage('edit', 'term', 'detainer'),
    titleOfPage('spanish', 'term', 'detainer'),
    titleOfPage('preview', 'term', 'detainer'),
    titleOfPage('edit', 'source'),
    titleOfPage('preview', 'source'),
  ]).toEqual([
    { title: 'detainer · Edit term' },
    { title: 'detainer · Spanish text, term' },
    { title: 'detainer · Preview' },
    { title: 'New source' },
    { title: 'New source · Preview' },
  ])
})
