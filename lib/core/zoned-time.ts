/** What a day and an hour on the wall mean in a zone. */
export type ZonedTime =
  | { type: 'instant'; at: Date }
  /** Clocks were put forward over it: it is on no clock there. */
  | { type: 'gap' }
  /** Clocks were put back over it: it is on the clock twice. */
  | { type: 'twice'; first: Date; second: Date }

const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether `zone` is a time zone of the IANA list, such as `America/New_York`; offsets such as `+05:00` are none. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    wallFormat(zone)
    return true
  } catch {
    return false
  }
}

/** The instants at which clocks in `zone` show `day` (2027-03-14) and `time` (02:30). Throws on a zone that is none. */
export function toInstant(day: string, time: string, zone: string): ZonedTime {
  const wall = Date.parse(`${day}T${time}:00Z`)
  // The zone's offset a day before and a day after: between them clocks change once, if at all.
  const offsets = new Set([wall - DAY_MS, wall + DAY_MS].map((near) => wallClock(near, zone) - near))
  const found = [...offsets].map((offset) => wall - offset).filter((at) => wallClock(at, zone) === wall)
  const [first, second] = found.toSorted((a, b) => a - b)
  if (first === undefined) return { type: 'gap' }
  if (second === undefined) return { type: 'instant', at: new Date(first) }
  return { type: 'twice', first: new Date(first), second: new Date(second) }
}

/** Day and hour on the clocks of `zone` at an instant: `{ day: '2027-03-14', time: '03:30' }`. */
export function onTheWall(at: Date, zone: string): { day: string; time: string } {
  const text = new Date(wallClock(at.getTime(), zone)).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}

/** What the clocks of `zone` show at the instant `ms`, written as if they were UTC, in ms; whole seconds. */
function wallClock(ms: number, zone: string): number {
  const parts = new Map(
    wallFormat(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

function wallFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}
