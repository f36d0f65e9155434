import { z } from 'zod'
import type { EntryFilter } from '@/lib/core/entry-filter'
import { STATE_CODES } from '@/lib/core/place-fields'
import { placeValue } from '@/lib/core/filter-values'
import { LEVELS } from '@/lib/kinds/jurisdiction/schema'

/** What a list of jurisdictions can be narrowed by. */
export const jurisdictionFilters: readonly EntryFilter[] = [
  { name: 'level', values: z.enum(LEVELS), at: ['level'] },
  { name: 'state', values: z.enum(STATE_CODES), at: ['state'] },
  { name: 'parent', values: placeValue, at: ['parent'] },
]
