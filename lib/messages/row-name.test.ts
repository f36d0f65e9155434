import { expect, test } from 'vitest'
import { rowName } from '@/lib/messages/row-name'

test.each([
  ['detainers', 'Detainers'],
  ['detainers (2)', 'Detainers (2)'],
  ['release-notice', 'Notice of release'],
  ['2018-08-01-ninth-circuit', '1 August 2018, ninth circuit'],
  ['2018-08-ninth-circuit', 'August 2018, ninth circuit'],
  ['people-without-papers', 'People without papers'],
  ['City of Los Angeles', 'City of Los Angeles'],
  ['18-56292', '18-56292'],
  ['#3', '#3'],
])('the row %s reads “%s”', (row, name) => {
  expect(rowName('en', row)).toBe(name)
})

test('a matter has its Spanish name', () => {
  expect(rowName('es', 'release-notice')).not.toBe(rowName('en', 'release-notice'))
})
