import { z } from 'zod'
import { citationsSchema } from '@/lib/core/citation'
import { headFields, tailFields } from '@/lib/core/common-fields'
import { partialDateSchema } from '@/lib/core/partial-date'
import { STATE_CODES } from '@/lib/core/place-fields'
import { slugSchema } from '@/lib/core/slug'
import { line } from '@/lib/core/text-fields'

/** Levels of government; each has its own family of addresses. */
export const LEVELS = ['city', 'county', 'state', 'school-district', 'federal'] as const
export type Level = (typeof LEVELS)[number]

/** A number about a place: what it counts stands beside it, since unlike counts look alike. */
const numberSchema = z.strictObject({
  key: slugSchema.meta({ title: 'Key' }),
  value: line(60).meta({ title: 'Value', description: 'As the source gives it: about 951,000.' }),
  counts: line(200).meta({ title: 'What it counts', description: 'Universe, unit and area.' }),
  asOf: partialDateSchema.optional().meta({ title: 'As of' }),
  note: line(400).optional().meta({ title: 'Note' }),
  sources: citationsSchema,
})

/** A public action that is no policy: a pledge, a vote to reaffirm, a programme launched. */
const milestoneSchema = z.strictObject({
  key: slugSchema.meta({ title: 'Key' }),
  on: partialDateSchema.meta({ title: 'Date' }),
  what: line(300).meta({ title: 'What happened' }),
  sources: citationsSchema,
})

export const jurisdictionSchema = z.strictObject({
  ...headFields,
  level: z.enum(LEVELS).meta({ title: 'Level' }),
  parent: slugSchema.optional().meta({
    title: 'Lies in',
    description: 'Slug of the county, state or country above.',
    ref: 'jurisdiction',
  }),
  state: z
    .enum(STATE_CODES as [string, ...string[]])
    .optional()
    .meta({ title: 'State' }),
  geoid: z
    .string()
    .regex(/^\d{2,12}$/, 'Digits only.')
    .optional()
    .meta({ title: 'GEOID', description: 'Census identifier, digits.' }),
  latitude: z.number().min(-90).max(90).optional().meta({ title: 'Latitude', description: 'Degrees north.' }),
  longitude: z
    .number()
    .min(-180)
    .max(180)
    .optional()
    .meta({ title: 'Longitude', description: 'Degrees east.' }),
  website: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ title: 'Official website' }),
  numbers: z.array(numberSchema).max(40).default([]).meta({ title: 'Numbers' }),
  milestones: z.array(milestoneSchema).max(100).default([]).meta({ title: 'Milestones' }),
  ...tailFields,
})

export type JurisdictionSnapshot = z.infer<typeof jurisdictionSchema>
