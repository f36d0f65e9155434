import { z } from 'zod'
import type { EntryFilter } from '@/lib/core/entry-filter'
import { refValue } from '@/lib/core/filter-values'
import { STANDINGS } from '@/lib/kinds/question/vocabulary'

/** What a list of questions can be narrowed by. */
export const questionFilters: readonly EntryFilter[] = [
  { name: 'standing', values: z.enum(STANDINGS), at: ['standing'] },
  { name: 'about', values: refValue, at: ['about'] },
]
