import { dayOf } from '@/lib/core/day'

/** The day that is offered for the next look at something that is looked at `now`: half a year on, as `2027-05-22`. */
export function nextCheckOn(now: Date): string {
  const day = new Date(now)
  day.setUTCDate(Math.min(day.getUTCDate(), 28)) // every month has it
  day.setUTCMonth(day.getUTCMonth() + 6)
  return dayOf(day)
}
