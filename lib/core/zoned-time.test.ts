import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTimeZone, onTheWall, toInstant } from '@/lib/core/zoned-time'

const NEW_YORK = 'America/New_York'

test('an hour that clocks jump over is no time there', () => {
  expect(toInstant('2027-03-14', '02:30', NEW_YORK)).toEqual({ type: 'gap' })
  expect(toInstant('2027-03-14', '02:30', 'America/Phoenix')).toEqual({
    type: 'instant',
    at: new Date('2027-03-14T09:30:00Z'),
  })
})

test('an hour that clocks show twice is two instants', () => {
  expect(toInstant('2026-11-01', '01:30', NEW_YORK)).toEqual({
    type: 'twice',
    first: new Date('2026-11-01T05:30:00Z'),
    second: new Date('2026-11-01T06:30:00Z'),
  })
})

test('the minutes around a change are what the clock says', () => {
  const at = (time: string) => toInstant('2027-03-14', time, NEW_YORK)
  expect(at('01:59')).toEqual({ type: 'instant', at: new Date('2027-03-14T06:59:00Z') })
  expect(at('03:00')).toEqual({ type: 'instant', at: new Date('2027-03-14T07:00:00Z') })
})

test('zones with half hours, far offsets and half-hour changes', () => {
  expect(toInstant('2026-11-22', '00:15', 'Asia/Kathmandu')).toMatchObject({
    at: new Date('2026-11-21T18:30:00Z'),
  })
  expect(toInstant('2026-11-22', '23:00', 'Pacific/Kiritimati')).toMatchObject({
    at: new Date('2026-11-22T09:00:00Z'),
  })
  expect(toInstant('2026-10-04', '02:15', 'Australia/Lord_Howe')).toEqual({ type: 'gap' })
})

test('what is no zone is known', () => {
  for (const zone of ['', 'New York', 'Mars/Olympus', '+05:00', 'America/New_York; drop'])
    expect(isTimeZone(zone)).toBe(false)
  for (const zone of [NEW_YORK, 'UTC', 'Europe/Berlin']) expect(isTimeZone(zone)).toBe(true)
})

const zones = fc.constantFrom(
  'UTC',
  NEW_YORK,
  'America/Los_Angeles',
  'America/St_Johns',
  'Europe/Dublin',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Chatham',
)
const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
const instantsOf = (found: ReturnType<typeof toInstant>) =>
  found.type === 'gap' ? [] : found.type === 'twice' ? [found.first, found.second] : [found.at]

test('every instant is found again by what the clock shows at it', () => {
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const at = new Date(minute * 60_000)
      const { day, time } = onTheWall(at, zone)
      expect(instantsOf(toInstant(day, time, zone))).toContainEqual(at)
    }),
  )
})

test('the instants of a time are exactly those at which the clock shows it', () => {
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const wall = new Date(minute * 60_000).toISOString()
      const [day, time] = [wall.slice(0, 10), wall.slice(11, 16)]
      const quarters = Array.from({ length: 113 }, (_, n) => new Date((minute + (n - 56) * 15) * 60_000))
      const shown = quarters.filter((at) => {
        const clock = onTheWall(at, zone)
        return clock.day === day && clock.time === time
      })
      expect(instantsOf(toInstant(day, time, zone))).toEqual(shown)
    }),
  )
})
