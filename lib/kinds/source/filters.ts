import { z } from 'zod'
import type { EntryFilter } from '@/lib/core/entry-filter'
import { yearValue } from '@/lib/core/filter-values'
import { DERIVATIONS, PUBLICATIONS, SOURCE_TYPES, VERIFICATIONS } from '@/lib/kinds/source/vocabulary'

/** What a list of sources can be narrowed by. */
export const sourceFilters: readonly EntryFilter[] = [
  { name: 'publication', values: z.enum(PUBLICATIONS), at: ['publication'] },
  { name: 'derivation', values: z.enum(DERIVATIONS), at: ['derivation'] },
  { name: 'checked', values: z.enum(VERIFICATIONS), at: ['verification'] },
  { name: 'type', values: z.enum(SOURCE_TYPES), at: ['csl.type'] },
  { name: 'year', values: yearValue, at: ['csl.issued'], how: 'begins' },
]
