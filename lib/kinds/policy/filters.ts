import { z } from 'zod'
import type { EntryFilter } from '@/lib/core/entry-filter'
import { placeValue, yearValue } from '@/lib/core/filter-values'
import { DIMENSIONS, MECHANISMS, POLICY_STATUSES, STANCES } from '@/lib/kinds/policy/vocabulary'

/** What a list of policies can be narrowed by. */
export const policyFilters: readonly EntryFilter[] = [
  { name: 'place', values: placeValue, at: ['jurisdiction'] },
  { name: 'mechanism', values: z.enum(MECHANISMS), at: ['mechanism'] },
  { name: 'status', values: z.enum(POLICY_STATUSES), at: ['status'] },
  {
    name: 'matter',
    values: z.enum(DIMENSIONS),
    at: ['provisions.dimension'],
    // A search that found nothing is no rule on the matter; whoever asks for one says so with `stance`.
    except: { at: 'provisions.stance', values: ['no-rule-found', 'not-researched'], unless: 'stance' },
  },
  { name: 'stance', values: z.enum(STANCES), at: ['provisions.stance'] },
  { name: 'year', values: yearValue, at: ['adoptedOn', 'signedOn', 'effectiveOn'], how: 'begins' },
]
