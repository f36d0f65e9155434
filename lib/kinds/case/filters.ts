import { z } from 'zod'
import type { EntryFilter } from '@/lib/core/entry-filter'
import { placeValue, textValue, yearValue } from '@/lib/core/filter-values'
import { slugSchema } from '@/lib/core/slug'
import { CASE_STATUSES, OUTCOMES } from '@/lib/kinds/case/vocabulary'

/** What a list of cases can be narrowed by. */
export const caseFilters: readonly EntryFilter[] = [
  { name: 'status', values: z.enum(CASE_STATUSES), at: ['status'] },
  { name: 'court', values: textValue.meta({ examples: ['9th Cir.'] }), at: ['decisions.courtAbbreviation'] },
  { name: 'outcome', values: z.enum(OUTCOMES), at: ['decisions.outcomes.outcome'] },
  { name: 'year', values: yearValue, at: ['decisions.decidedOn'], how: 'begins' },
  { name: 'place', values: placeValue, at: ['parties.jurisdiction'] },
  { name: 'policy', values: slugSchema.meta({ examples: ['usc-8-1373'] }), at: ['conditions.policy'] },
]
