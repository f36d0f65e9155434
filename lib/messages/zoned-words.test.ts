import { expect, test } from 'vitest'
import { distanceWords, zonedWords } from '@/lib/messages/zoned-words'

const now = new Date('2026-11-22T12:00:00Z')
const after = (minutes: number) => distanceWords(new Date(now.getTime() + minutes * 60_000), now)

test('an instant is told as the clocks of its zone show it', () => {
  expect(zonedWords(new Date('2026-11-23T14:00:00Z'), 'America/New_York')).toBe(
    'Mon, 23 Nov 2026, 09:00 (America/New_York)',
  )
})

test('the distance is told in the unit that fits', () => {
  expect([after(0), after(2), after(180), after(72 * 60), after(-30), after(-24 * 60)]).toEqual([
    'this minute',
    'in 2 minutes',
    'in 3 hours',
    'in 3 days',
    '30 minutes ago',
    '24 hours ago',
  ])
})
