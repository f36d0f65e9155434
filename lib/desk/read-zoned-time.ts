import { fail, type Result, succeed } from '@/lib/core/result'
import { isTimeZone, onTheWall, toInstant } from '@/lib/core/zoned-time'
import { formatDate } from '@/lib/messages/format-date'

/** A day, an hour and a zone as typed. */
export interface TypedTime {
  day: string
  time: string
  zone: string
}

/** The instant that was meant; else a sentence about what cannot be told from it. */
export function readZonedTime(typed: TypedTime): Result<Date, string> {
  const { day, zone } = typed
  const time = typed.time.slice(0, 5) // some browsers send seconds
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    return fail('Choose a day, such as 2026-11-23, and a time, such as 09:00.')
  if (!isTimeZone(zone)) return fail('Name a time zone, such as America/New_York or UTC.')
  const found = toInstant(day, time, zone)
  if (found.type === 'instant') return succeed(found.at)
  const when = `${time} on ${formatDate('en', day)}`
  if (found.type === 'gap')
    return fail(`${when} does not exist in ${zone}: clocks are put forward over it. Choose another time.`)
  const [first, second] = [found.first, found.second].map((at) => onTheWall(at, 'UTC').time)
  return fail(
    `${when} comes twice in ${zone}: clocks are put back over it. Choose another time, or name ${first} or ${second} in the zone UTC.`,
  )
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
