import { z } from 'zod'

/** A year as filters take it: `2017`. */
export const yearValue = z.string().regex(/^\d{4}$/, 'write a year, such as 2017')

/** A short text that is compared as it stands. */
export const textValue = z.string().min(1).max(60)
