import { z } from 'zod'
import { citationsSchema } from '@/lib/core/citation'
import { headFields, tailFields } from '@/lib/core/common-fields'
import { partialDateSchema } from '@/lib/core/partial-date'
import { slugSchema } from '@/lib/core/slug'
import { line } from '@/lib/core/text-fields'
import { decisionSchema } from '@/lib/kinds/case/decision-schema'
import { CASE_STATUSES, PARTY_ROLES } from '@/lib/kinds/case/vocabulary'

const docketSchema = z.strictObject({
  court: line(60).meta({ title: 'Court', description: 'Bluebook: N.D. Cal.', shared: true }),
  number: line(60).meta({ title: 'Docket number', shared: true }),
})

const partySchema = z.strictObject({
  name: line(160).meta({ title: 'Name', shared: true }),
  role: z.enum(PARTY_ROLES).meta({ title: 'Role' }),
  jurisdiction: slugSchema.optional().meta({ title: 'Jurisdiction', ref: 'jurisdiction' }),
})

/** What is challenged: a policy, or one condition of it. */
const conditionSchema = z.strictObject({
  key: slugSchema.meta({ title: 'Key' }),
  name: line(160).meta({ title: 'Condition or grant', description: 'Notice of release (Byrne JAG 2017).' }),
  policy: slugSchema.optional().meta({ title: 'Policy', ref: 'policy' }),
  sources: citationsSchema,
})

export const caseSchema = z.strictObject({
  ...headFields,
  caption: line(300).meta({
    title: 'Caption',
    description: 'City & County of San Francisco v. Trump',
    shared: true,
  }),
  otherCaptions: z
    .array(line(300))
    .max(12)
    .default([])
    .meta({ title: 'Other captions', description: 'One a line.', shared: true }),
  status: z.enum(CASE_STATUSES).meta({ title: 'Status' }),
  filedOn: partialDateSchema.optional().meta({ title: 'Filed on' }),
  filedSources: citationsSchema.meta({ title: 'Sources for filing and status' }),
  dockets: z.array(docketSchema).max(20).default([]).meta({ title: 'Dockets' }),
  parties: z.array(partySchema).max(60).default([]).meta({ title: 'Parties' }),
  conditions: z.array(conditionSchema).max(20).default([]).meta({ title: 'What is challenged' }),
  decisions: z.array(decisionSchema).max(40).default([]).meta({ title: 'Decisions' }),
  related: z
    .array(slugSchema.meta({ ref: 'case' }))
    .max(30)
    .default([])
    .meta({ title: 'Related cases', description: 'Slugs, one a line.' }),
  ...tailFields,
})

export type CaseSnapshot = z.infer<typeof caseSchema>
