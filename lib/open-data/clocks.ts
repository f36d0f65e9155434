import { z } from 'zod'
import { dayOf } from '@/lib/core/day'
import { partsOf } from '@/lib/core/partial-date'
import { fail, type Result, succeed } from '@/lib/core/result'
import { problemResponse } from '@/lib/open-data/problem-response'

const DAY_MS = 86_400_000
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/

const isDay = (text: string) => text.length === 10 && partsOf(text) !== null

/** A day of the world, `2016-12-01`: which rules stood then. */
export const asOfParameter = z
  .string()
  .refine(isDay, 'write a day, such as 2016-12-01')
  .optional()
  .meta({ format: 'date' })

/** A moment of this site: an instant with its zone, or a day, which stands for its last moment in UTC. */
export const knownAtParameter = z
  .string()
  .transform((text, context): { begins: Date; at: Date } => {
    const begins = new Date(isDay(text) || INSTANT.test(text) ? text : Number.NaN)
    const isRight = !Number.isNaN(begins.getTime()) && isDay(text.slice(0, 10))
    if (!isRight) {
      context.addIssue('write a day, such as 2026-12-01, or an instant, such as 2026-12-01T09:30:00Z')
      return z.NEVER
    }
    return { begins, at: isDay(text) ? new Date(begins.getTime() + DAY_MS - 1) : begins }
  })
  .optional()
  .meta({ examples: ['2026-12-01', '2026-12-01T09:30:00Z'] })

/** The two clocks as an answer uses them. */
export interface Clocks {
  /** What this site knew then; undefined for now. */
  knownAt: Date | undefined
  /** The day of the world that is described, `YYYY-MM-DD`. */
  asOf: string
}

/**
 * The clocks that a query asks for. Nobody knows what will be known: a moment ahead of `now` is refused. Without a day of the world
 * the day of the knowledge is described.
 */
export function readClocks(
  query: { knownAt?: { begins: Date; at: Date } | undefined; asOf?: unknown },
  now: Date,
): Result<Clocks, Response> {
  if (query.knownAt !== undefined && query.knownAt.begins > now) {
    const detail = 'knownAt lies ahead: nobody knows yet what this site will know then.'
    return fail(problemResponse({ status: 400, title: 'Bad knownAt', detail, parameter: 'knownAt' }))
  }
  const knownAt = query.knownAt?.at
  const described = knownAt === undefined || knownAt > now ? now : knownAt
  return succeed({ knownAt, asOf: typeof query.asOf === 'string' ? query.asOf : dayOf(described) })
}
