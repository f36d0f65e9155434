import { z } from 'zod'
import type { EntryFilter } from '@/lib/core/entry-filter'
import { refSchema } from '@/lib/core/ref-schema'
import { STANDINGS } from '@/lib/kinds/question/vocabulary'

/** What a list of questions can be narrowed by. */
export const questionFilters: readonly EntryFilter[] = [
  { name: 'standing', values: z.enum(STANDINGS), at: ['standing'] },
  { name: 'about', values: refSchema, at: ['about'] },
]
