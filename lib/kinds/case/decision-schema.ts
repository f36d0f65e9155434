import { z } from 'zod'
import { citationsSchema } from '@/lib/core/citation'
import { partialDateSchema } from '@/lib/core/partial-date'
import { slugSchema } from '@/lib/core/slug'
import { line } from '@/lib/core/text-fields'
import { COURT_LEVELS, HISTORY_EVENTS, OUTCOMES, POSTURES, SCOPES } from '@/lib/kinds/case/vocabulary'

const outcomeSchema = z.strictObject({
  condition: slugSchema.meta({ title: 'Condition', description: 'Key of a condition listed above.' }),
  outcome: z.enum(OUTCOMES).meta({ title: 'Outcome' }),
  note: line(400).optional().meta({ title: 'Note' }),
})

const laterHistorySchema = z.strictObject({
  what: z.enum(HISTORY_EVENTS).meta({ title: 'What happened to it' }),
  on: partialDateSchema.optional().meta({ title: 'Date' }),
  decision: slugSchema
    .optional()
    .meta({ title: 'By decision', description: 'Key of a decision of this case.' }),
  case: slugSchema
    .optional()
    .meta({ title: 'By case', description: 'When the act is in another entry.', ref: 'case' }),
  note: line(400).optional().meta({ title: 'Note' }),
  sources: citationsSchema,
})

/** One decision: a rung of the ladder. */
export const decisionSchema = z.strictObject({
  key: slugSchema.meta({ title: 'Key', description: 'Stays the same for ever: 2018-08-01-ninth-circuit.' }),
  caption: line(300)
    .optional()
    .meta({ title: 'Caption', description: 'When this court knew the case by another name.', shared: true }),
  court: line(160).meta({
    title: 'Court',
    description: 'United States Court of Appeals for the Ninth Circuit.',
  }),
  courtAbbreviation: line(40).meta({
    title: 'Court, Bluebook',
    description: '9th Cir.; N.D. Cal.; U.S.',
    shared: true,
  }),
  level: z.enum(COURT_LEVELS).meta({ title: 'Level' }),
  decidedOn: partialDateSchema.meta({ title: 'Decided on' }),
  judges: z
    .array(line(120))
    .max(20)
    .default([])
    .meta({ title: 'Judges', description: 'One a line; (dissenting) after a name.', shared: true }),
  author: line(120).optional().meta({ title: 'Opinion by', shared: true }),
  citation: z
    .strictObject({
      volume: z
        .string()
        .regex(/^\d{1,4}$/, 'Digits only.')
        .meta({ title: 'Volume' }),
      reporter: line(40).meta({ title: 'Reporter', description: 'F.3d; F. Supp. 3d; U.S.' }),
      page: z
        .string()
        .regex(/^\d{1,5}$/, 'Digits only.')
        .meta({ title: 'First page' }),
    })
    .optional()
    .meta({ title: 'Reporter citation', shared: true }),
  dockets: z
    .array(line(60))
    .max(10)
    .default([])
    .meta({ title: 'Docket numbers', description: 'One a line.', shared: true }),
  posture: z.enum(POSTURES).meta({ title: 'Posture' }),
  holding: line(700).meta({ title: 'What it decided', description: 'In one or two plain sentences.' }),
  outcomes: z.array(outcomeSchema).max(20).default([]).meta({ title: 'Outcome per condition' }),
  scope: z.enum(SCOPES).meta({ title: 'Scope of relief' }),
  scopeNote: line(300).optional().meta({ title: 'Scope, in words' }),
  laterHistory: z.array(laterHistorySchema).max(12).default([]).meta({ title: 'Later history' }),
  opinion: slugSchema
    .optional()
    .meta({ title: 'Opinion', description: 'Slug of the source entry.', ref: 'source' }),
  sources: citationsSchema,
})

export type Decision = z.infer<typeof decisionSchema>
