import { z } from 'zod'
import { headFields, tailFields } from '@/lib/core/common-fields'
import { slugSchema } from '@/lib/core/slug'
import { line } from '@/lib/core/text-fields'

export const termSchema = z.strictObject({
  ...headFields,
  aliases: z.array(line(120)).max(20).default([]).meta({ title: 'Also called', description: 'One a line.' }),
  seeAlso: z
    .array(slugSchema.meta({ ref: 'term' }))
    .max(20)
    .default([])
    .meta({ title: 'See also', description: 'Other terms, one a line.' }),
  ...tailFields,
})

export type TermSnapshot = z.infer<typeof termSchema>
