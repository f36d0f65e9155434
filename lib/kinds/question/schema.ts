import { z } from 'zod'
import { citationsSchema } from '@/lib/core/citation'
import { headFields, tailFields } from '@/lib/core/common-fields'
import { partialDateSchema } from '@/lib/core/partial-date'
import { refSchema } from '@/lib/core/ref-schema'
import { slugSchema } from '@/lib/core/slug'
import { line, markdown } from '@/lib/core/text-fields'
import { STANDINGS } from '@/lib/kinds/question/vocabulary'

const answerSchema = z.strictObject({
  key: slugSchema.meta({ title: 'Key' }),
  value: line(80).meta({
    title: 'Answer',
    description: 'The number or the few words that the source gives.',
  }),
  whatItCounts: line(400).meta({ title: 'What it counts or means' }),
  whoCounts: line(200).meta({ title: 'Who says so' }),
  asOf: partialDateSchema.optional().meta({ title: 'As of' }),
  statistic: slugSchema.optional().meta({ title: 'Statistic', ref: 'statistic' }),
  note: line(400).optional().meta({ title: 'Note' }),
  sources: citationsSchema,
})

export const questionSchema = z.strictObject({
  ...headFields,
  answers: z
    .array(answerSchema)
    .min(2)
    .max(30)
    .meta({ title: 'Answers', description: 'What each source says, side by side.' }),
  whyTheyDiffer: markdown(4_000).pipe(z.string().min(1, 'Is empty.')).meta({
    title: 'Why they differ',
    description: 'Markdown with citation marks.',
    prose: true,
  }),
  standing: z.enum(STANDINGS).meta({ title: 'Standing' }),
  finding: markdown(3_000).default('').meta({
    title: 'What we conclude',
    description: 'Markdown with citation marks; empty while open.',
    prose: true,
  }),
  whatWouldSettle: line(900).meta({ title: 'What would settle it' }),
  about: z
    .array(refSchema)
    .max(30)
    .default([])
    .meta({ title: 'About', description: 'kind/slug, one a line.' }),
  ...tailFields,
})

export type QuestionSnapshot = z.infer<typeof questionSchema>
