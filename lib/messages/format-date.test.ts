import { describe, expect, test } from 'vitest'
import { formatDate } from '@/lib/messages/format-date'

describe('formatDate', () => {
  test('what is no date is shown as it stands', () => {
    expect(formatDate('en', 'about 1979')).toBe('about 1979')
    expect(formatDate('en', '2017-02-30')).toBe('2017-02-30')
  })

  test.each([
    ['2024-11-19', '19 November 2024', '19 de noviembre de 2024'],
    ['2024-11', 'November 2024', 'noviembre de 2024'],
    ['2017', '2017', '2017'],
    ['1979-01-01', '1 January 1979', '1 de enero de 1979'],
  ])('%s is said as far as it is known', (date, english, spanish) => {
    expect(formatDate('en', date)).toBe(english)
    expect(formatDate('es', date)).toBe(spanish)
  })
})
