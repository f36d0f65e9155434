import { expect, test } from 'vitest'
import { fieldAt } from '@/lib/revisions/field-at'

const snapshot = {
  summary: 'Short.',
  exceptions: [],
  provisions: [
    { dimension: 'detainers', note: 'No holds.' },
    { name: 'St. Paul', note: 'Named with a dot.' },
  ],
}

test('a path leads by names of fields and rows, and to nothing where nothing is', () => {
  expect(fieldAt(snapshot, 'nothing')).toBeUndefined()
  expect(fieldAt(snapshot, 'provisions.jails.note')).toBeUndefined()
  expect(fieldAt(snapshot, 'summary.more')).toBeUndefined()
  expect(fieldAt(snapshot, 'summary')).toBe('Short.')
  expect(fieldAt(snapshot, 'provisions.detainers.note')).toBe('No holds.')
  expect(fieldAt(snapshot, 'provisions.St. Paul.note')).toBe('Named with a dot.')
  expect(fieldAt(snapshot, '')).toBe(snapshot)
})
