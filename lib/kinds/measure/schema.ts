import { z } from 'zod'
import { citationsSchema } from '@/lib/core/citation'
import { headFields, tailFields } from '@/lib/core/common-fields'
import { slugSchema } from '@/lib/core/slug'
import { line } from '@/lib/core/text-fields'
import { COUNTED_OVER, GEOGRAPHY_TYPES, METHODS } from '@/lib/kinds/measure/vocabulary'

const caveatSchema = z.strictObject({
  key: slugSchema.meta({ title: 'Key' }),
  text: line(500).meta({ title: 'Caveat', description: 'What the numbers do not say, in a sentence.' }),
  sources: citationsSchema,
})

export const measureSchema = z.strictObject({
  ...headFields,
  counts: line(300).meta({
    title: 'What is counted',
    description: 'Orders of removal carried out. Events or people?',
  }),
  unit: line(60).meta({
    title: 'Unit',
    description: 'Plural noun for the axis: removals; residents; jurisdictions.',
  }),
  universe: line(300).meta({
    title: 'Universe',
    description: 'Of whom or what: everybody and everything that could be counted.',
  }),
  geographyType: z
    .enum(GEOGRAPHY_TYPES)
    .meta({ title: 'Areas', description: 'Kind of area for which values are given.' }),
  countedOver: z
    .enum(COUNTED_OVER)
    .meta({ title: 'Counted at or over', description: 'Residents at a moment; removals over a period.' }),
  method: z.enum(METHODS).meta({ title: 'Method' }),
  methodNote: line(600).optional().meta({ title: 'Method, in words' }),
  whoCounts: line(300).meta({ title: 'Who counts', description: 'The body that makes the numbers.' }),
  definition: line(900).meta({
    title: 'Definition',
    description: 'As whoever counts defines it, in our words.',
  }),
  sources: citationsSchema.meta({ title: 'Sources for the definition and method' }),
  caveats: z.array(caveatSchema).max(20).default([]).meta({ title: 'Caveats' }),
  ...tailFields,
})

export type MeasureSnapshot = z.infer<typeof measureSchema>
