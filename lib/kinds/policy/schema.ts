import { z } from 'zod'
import { citationsSchema } from '@/lib/core/citation'
import { headFields, tailFields } from '@/lib/core/common-fields'
import { partialDateSchema } from '@/lib/core/partial-date'
import { slugSchema } from '@/lib/core/slug'
import { line } from '@/lib/core/text-fields'
import { DIMENSIONS, MECHANISMS, POLICY_STATUSES, RELATIONS, STANCES } from '@/lib/kinds/policy/vocabulary'

const provisionSchema = z.strictObject({
  dimension: z.enum(DIMENSIONS).meta({ title: 'Dimension' }),
  stance: z.enum(STANCES).meta({ title: 'Stance' }),
  note: line(500).optional().meta({ title: 'Note', description: 'What the rule says, in a sentence.' }),
  exceptions: z
    .array(line(300))
    .max(10)
    .default([])
    .meta({ title: 'Exceptions', description: 'Carve-outs of this rule, one a line.' }),
  checkedOn: partialDateSchema
    .optional()
    .meta({ title: 'Searched on', description: 'Needed for “no rule found”.' }),
  sources: citationsSchema,
})

const milestoneSchema = z.strictObject({
  key: slugSchema.meta({ title: 'Key' }),
  on: partialDateSchema.meta({ title: 'Date' }),
  what: line(300).meta({ title: 'What happened' }),
  sources: citationsSchema,
})

const relationSchema = z.strictObject({
  relation: z.enum(RELATIONS).meta({ title: 'Relation' }),
  policy: slugSchema.meta({ title: 'Policy', ref: 'policy' }),
})

export const policySchema = z.strictObject({
  ...headFields,
  jurisdiction: slugSchema.meta({ title: 'Jurisdiction', ref: 'jurisdiction' }),
  mechanism: z.enum(MECHANISMS).meta({ title: 'Mechanism' }),
  instrument: line(120)
    .optional()
    .meta({ title: 'Instrument', description: 'Ordinance 188441; 8 U.S.C. § 1373.' }),
  status: z.enum(POLICY_STATUSES).meta({ title: 'Status' }),
  adoptedOn: partialDateSchema
    .optional()
    .meta({ title: 'Adopted on', description: 'The vote or decision that passed it.' }),
  signedOn: partialDateSchema.optional().meta({ title: 'Signed on' }),
  effectiveOn: partialDateSchema.optional().meta({ title: 'In effect from' }),
  endedOn: partialDateSchema.optional().meta({ title: 'Ended on' }),
  dateSources: citationsSchema.meta({ title: 'Sources for the dates and status' }),
  text: slugSchema.optional().meta({ title: 'Text of the instrument', ref: 'source' }),
  relations: z.array(relationSchema).max(20).default([]).meta({ title: 'Relations' }),
  provisions: z.array(provisionSchema).max(30).default([]).meta({ title: 'Provisions' }),
  milestones: z.array(milestoneSchema).max(60).default([]).meta({ title: 'Milestones' }),
  ...tailFields,
})

export type PolicySnapshot = z.infer<typeof policySchema>
