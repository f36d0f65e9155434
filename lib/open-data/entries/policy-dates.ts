import { z } from 'zod'
import type { Version } from '@/lib/entries/version'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import { toPolicyView } from '@/lib/kinds/policy/view'
import type { DatedFields } from '@/lib/open-data/entries/dated-fields'

const HOLDS = ['yes', 'no', 'unknown'] as const

/** Whether a policy is in force on the day described. */
export const policyDates: DatedFields = {
  shape: {
    asOf: z.iso.date().meta({ description: 'The day of the world that is described.' }),
    inForce: z
      .enum(HOLDS)
      .meta({ description: 'Whether it was in force then, as far as its dates can tell.' }),
  },
  parameters: { inForce: z.enum(HOLDS).optional() },
  restsOn: [],
  of: async (_client, versions, { clocks: { asOf } }) =>
    (versions as readonly Version<PolicySnapshot>[]).map((version) => ({
      asOf,
      inForce: toPolicyView(version, asOf).holds,
    })),
  fits: (fields, { inForce }) => inForce === undefined || fields['inForce'] === inForce,
}
