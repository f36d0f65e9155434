import { z } from 'zod'
import { citationFormats } from '@/lib/citations/formats'
import { LOCALES } from '@/lib/core/locale'
import { slugSchema } from '@/lib/core/slug'
import { versionParameter } from '@/lib/open-data/read-parameters'
import { CITED_PARTS } from '@/lib/routes'

const format = z.enum(citationFormats)
const locale = z.enum(LOCALES).default('en')

/** `of=page` cites the page; `of=sources` the bibliography that it rests on; `of=both` the page, then its sources. */
export const claimCitationParameters = {
  format,
  of: z.enum(CITED_PARTS).default('page'),
  v: versionParameter,
  locale,
}

/** `decision` picks one decision of a case. */
export const entryCitationParameters = { ...claimCitationParameters, decision: slugSchema.optional() }
