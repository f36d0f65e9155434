import { z } from 'zod'
import { refSchema } from '@/lib/core/ref-schema'
import { slugSchema } from '@/lib/core/slug'

/** A year as filters take it: `2017`. */
export const yearValue = z
  .string()
  .regex(/^\d{4}$/, 'write a year, such as 2017')
  .meta({ examples: ['2017'] })

/** A short text that is compared as it stands. */
export const textValue = z.string().min(1).max(60)

/** The slug of a place. */
export const placeValue = slugSchema.meta({ examples: ['los-angeles', 'california'] })

/** Any entry, as `kind/slug`. */
export const refValue = refSchema.meta({ examples: ['policy/usc-8-1373'] })
