import { z } from 'zod'
import type { KindName } from '@/lib/core/kind-name'

/** What may be done with an item. */
export const licenceSchema = z.object({
  text: z.string().meta({ description: 'SPDX identifier for our own words.' }),
  url: z.url().meta({ description: 'The licence of our own words.' }),
  facts: z.string().meta({ description: 'Facts belong to nobody.' }),
  sources: z.string().meta({ description: 'What of others an item holds, and whose it is.' }),
})

export type Licence = z.infer<typeof licenceSchema>

/** The licence of an entry: our words are CC BY 4.0, facts are free, the texts of sources are not ours to give. */
export function licenceOf(kind: KindName): Licence {
  return {
    text: 'CC-BY-4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    facts: 'Facts, numbers, dates and bibliographic data may be used freely.',
    sources:
      kind === 'source'
        ? 'The text of the source belongs to its publisher and is not part of this.'
        : 'Quotations belong to their sources, whose texts are not part of this.',
  }
}
