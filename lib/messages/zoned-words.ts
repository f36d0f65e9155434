/** An instant as the clocks of a zone show it, in English: `Mon, 23 Nov 2026, 09:00 (America/New_York)`. */
export function zonedWords(at: Date, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at)
  return `${words} (${timeZone})`
}

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const UNITS = [
  ['day', 86_400_000, 36 * 3_600_000],
  ['hour', 3_600_000, 90 * 60_000],
  ['minute', 60_000, 0],
] as const

/** How far `at` is from `now`, in English: `in 3 hours`, `yesterday`, `2 minutes ago`. */
export function distanceWords(at: Date, now: Date): string {
  const ms = at.getTime() - now.getTime()
  const [unit, size] = UNITS.find(([, , from]) => Math.abs(ms) >= from) ?? UNITS[2]
  return RELATIVE.format(Math.round(ms / size), unit)
}
