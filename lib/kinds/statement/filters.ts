import type { EntryFilter } from '@/lib/core/entry-filter'
import { placeValue, refValue, yearValue } from '@/lib/core/filter-values'
import { slugSchema } from '@/lib/core/slug'

/** What a list of statements can be narrowed by. */
export const statementFilters: readonly EntryFilter[] = [
  { name: 'person', values: slugSchema.meta({ examples: ['charlie-beck'] }), at: ['person'] },
  { name: 'place', values: placeValue, at: ['place'] },
  { name: 'year', values: yearValue, at: ['spokenOn'], how: 'begins' },
  { name: 'about', values: refValue, at: ['about'] },
]
