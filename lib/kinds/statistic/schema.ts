import { z } from 'zod'
import { citationsSchema } from '@/lib/core/citation'
import { headFields, tailFields } from '@/lib/core/common-fields'
import { partialDateSchema } from '@/lib/core/partial-date'
import { slugSchema } from '@/lib/core/slug'
import { line } from '@/lib/core/text-fields'
import { QUALIFIERS, STATISTIC_STATUSES } from '@/lib/kinds/statistic/vocabulary'

const amount = () => z.number().min(0).max(1e12).optional()

export const statisticSchema = z.strictObject({
  ...headFields,
  measure: slugSchema.meta({ title: 'Measure', ref: 'measure' }),
  place: slugSchema.optional().meta({ title: 'Place', ref: 'jurisdiction' }),
  placeNote: line(300).optional().meta({
    title: 'Area, in words',
    description: 'Where the source names an area that is no place here, or a doubtful one.',
  }),
  asOf: partialDateSchema.optional().meta({ title: 'As of', description: 'The moment that it describes.' }),
  start: partialDateSchema
    .optional()
    .meta({ title: 'From', description: 'For a period, instead of “as of”.' }),
  end: partialDateSchema.optional().meta({ title: 'To' }),
  dateNote: line(400).optional().meta({ title: 'How the date is known' }),
  words: line(80).meta({
    title: 'Value',
    description: 'As the source gives it: about 951,000; over 500; dozens.',
  }),
  qualifier: z.enum(QUALIFIERS).meta({ title: 'How it is hedged' }),
  value: amount().meta({ title: 'Number', description: 'In full digits: 951000.', unitOf: 'measure' }),
  low: amount().meta({
    title: 'Lowest',
    description: 'For a range, instead of one number.',
    unitOf: 'measure',
  }),
  high: amount().meta({ title: 'Highest', unitOf: 'measure' }),
  originator: line(160).meta({ title: 'Originator', description: 'Who made the number, or “not stated”.' }),
  status: z.enum(STATISTIC_STATUSES).meta({ title: 'Status' }),
  note: line(600)
    .optional()
    .meta({ title: 'Note', description: 'What a reader must know to read it rightly.' }),
  sources: citationsSchema,
  ...tailFields,
})

export type StatisticSnapshot = z.infer<typeof statisticSchema>
