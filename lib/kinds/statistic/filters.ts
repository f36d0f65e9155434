import { z } from 'zod'
import type { EntryFilter } from '@/lib/core/entry-filter'
import { placeValue, yearValue } from '@/lib/core/filter-values'
import { slugSchema } from '@/lib/core/slug'
import { STATISTIC_STATUSES } from '@/lib/kinds/statistic/vocabulary'

/** What a list of statistics can be narrowed by. */
export const statisticFilters: readonly EntryFilter[] = [
  {
    name: 'measure',
    values: slugSchema.meta({ examples: ['lausd-students-without-papers'] }),
    at: ['measure'],
  },
  { name: 'place', values: placeValue, at: ['place'] },
  { name: 'status', values: z.enum(STATISTIC_STATUSES), at: ['status'] },
  { name: 'year', values: yearValue, at: ['asOf', 'start', 'end'], how: 'begins' },
]
