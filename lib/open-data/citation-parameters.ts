import { z } from 'zod'
import { citationFormats } from '@/lib/citations/formats'
import { LOCALES } from '@/lib/core/locale'
import { versionParameter } from '@/lib/open-data/read-parameters'

const format = z.enum(citationFormats)
const locale = z.enum(LOCALES).default('en')

/** `of=page` cites the page; `of=sources` the bibliography that it rests on. */
export const entryCitationParameters = {
  format,
  of: z.enum(['page', 'sources']).default('page'),
  v: versionParameter,
  locale,
}
