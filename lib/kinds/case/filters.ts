import { z } from 'zod'
import type { EntryFilter } from '@/lib/core/entry-filter'
import { textValue, yearValue } from '@/lib/core/filter-values'
import { slugSchema } from '@/lib/core/slug'
import { CASE_STATUSES, OUTCOMES } from '@/lib/kinds/case/vocabulary'

/** What a list of cases can be narrowed by. */
export const caseFilters: readonly EntryFilter[] = [
  { name: 'status', values: z.enum(CASE_STATUSES), at: ['status'] },
  { name: 'court', values: textValue, at: ['decisions.courtAbbreviation'] },
  { name: 'outcome', values: z.enum(OUTCOMES), at: ['decisions.outcomes.outcome'] },
  { name: 'year', values: yearValue, at: ['decisions.decidedOn'], how: 'begins' },
  { name: 'place', values: slugSchema, at: ['parties.jurisdiction'] },
  { name: 'policy', values: slugSchema, at: ['conditions.policy'] },
]
