import { expect, test } from 'vitest'
import { dayOf } from '@/lib/core/day'

test('the day of an instant is the day in UTC', () => {
  expect(dayOf(new Date('2026-11-12T23:59:59-05:00'))).toBe('2026-11-13')
})
