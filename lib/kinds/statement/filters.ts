import type { EntryFilter } from '@/lib/core/entry-filter'
import { yearValue } from '@/lib/core/filter-values'
import { refSchema } from '@/lib/core/ref-schema'
import { slugSchema } from '@/lib/core/slug'

/** What a list of statements can be narrowed by. */
export const statementFilters: readonly EntryFilter[] = [
  { name: 'person', values: slugSchema, at: ['person'] },
  { name: 'place', values: slugSchema, at: ['place'] },
  { name: 'year', values: yearValue, at: ['spokenOn'], how: 'begins' },
  { name: 'about', values: refSchema, at: ['about'] },
]
