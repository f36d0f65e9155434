import { z } from 'zod'
import type { EntryFilter } from '@/lib/core/entry-filter'
import { COUNTED_OVER, GEOGRAPHY_TYPES, METHODS } from '@/lib/kinds/measure/vocabulary'

/** What a list of measures can be narrowed by. */
export const measureFilters: readonly EntryFilter[] = [
  { name: 'areas', values: z.enum(GEOGRAPHY_TYPES), at: ['geographyType'] },
  { name: 'method', values: z.enum(METHODS), at: ['method'] },
  { name: 'over', values: z.enum(COUNTED_OVER), at: ['countedOver'] },
]
