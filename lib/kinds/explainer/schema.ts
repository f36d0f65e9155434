import { z } from 'zod'
import { headFields, tailFields } from '@/lib/core/common-fields'
import { refSchema } from '@/lib/core/ref-schema'
import { line } from '@/lib/core/text-fields'

export const explainerSchema = z.strictObject({
  ...headFields,
  question: line(200).optional().meta({ title: 'The question it answers' }),
  related: z
    .array(refSchema)
    .max(30)
    .default([])
    .meta({ title: 'Related entries', description: 'kind/slug, one a line.' }),
  ...tailFields,
})

export type ExplainerSnapshot = z.infer<typeof explainerSchema>
