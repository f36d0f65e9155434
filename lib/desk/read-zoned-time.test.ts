import { expect, test } from 'vitest'
import { readZonedTime } from '@/lib/desk/read-zoned-time'

const read = (day: string, time: string, zone = 'America/New_York') => readZonedTime({ day, time, zone })

test('what is no day, no time or no zone is said', () => {
  for (const [day, time] of [
    ['', ''],
    ['2026-02-30', '09:00'],
    ['23 November', '09:00'],
    ['2026-11-23', '25:00'],
    ['2026-11-23', '9'],
  ] as const)
    expect(read(day, time)).toMatchObject({ failure: expect.stringContaining('Choose a day') as string })
  expect(read('2026-11-23', '09:00', 'Eastern')).toMatchObject({
    failure: 'Name a time zone, such as America/New_York or UTC.',
  })
})

test('an hour that does not exist, or comes twice, is said', () => {
  expect(read('2027-03-14', '02:30')).toEqual({
    ok: false,
    failure:
      '02:30 on 14 March 2027 does not exist in America/New_York: clocks are put forward over it. Choose another time.',
  })
  expect(read('2026-11-01', '01:30')).toEqual({
    ok: false,
    failure:
      '01:30 on 1 November 2026 comes twice in America/New_York: clocks are put back over it. Choose another time, or name 05:30 or 06:30 in the zone UTC.',
  })
})

test('any other time is an instant', () => {
  expect(read('2026-11-23', '09:00:00')).toEqual({ ok: true, value: new Date('2026-11-23T14:00:00Z') })
})
