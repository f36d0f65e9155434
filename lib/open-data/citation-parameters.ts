import { z } from 'zod'
import { citationFormats } from '@/lib/citations/formats'
import { LOCALES } from '@/lib/core/locale'
import { slugSchema } from '@/lib/core/slug'
import { asOfParameter } from '@/lib/open-data/clocks'
import { versionParameter } from '@/lib/open-data/read-parameters'
import { CITED_PARTS } from '@/lib/routes'

/** How a citation is written; `readOutput` understands the three together. */
const output = {
  format: z
    .string()
    .max(200, 'is too long')
    .default('')
    .meta({ examples: [...citationFormats, 'csl'] }),
  style: z.string().max(200, 'is too long').optional(),
  as: z.enum(['text', 'html']).optional(),
}
/** Language of the edition cited, and of months and terms in styled text. */
const locale = z.enum(LOCALES).default('en')

/** `of=page` cites the page; `of=sources` the bibliography that it rests on; `of=both` the page, then its sources. */
export const claimCitationParameters = {
  ...output,
  of: z.enum(CITED_PARTS).default('page'),
  v: versionParameter,
  locale,
}

/** `decision` picks one decision of a case; with `asOf` the sources are those of the page of that day. */
export const entryCitationParameters = {
  ...claimCitationParameters,
  asOf: asOfParameter,
  decision: slugSchema.optional(),
}

/** What every citation address understands. */
export const commonCitationParameters = { ...output, locale }
