import { z } from 'zod'
import { CITATION_FORMATS } from '@/lib/citations/formats'
import type { Answer } from '@/lib/open-data/operation'

const recordsSchema = z.array(z.looseObject({ id: z.string(), type: z.string() }))
const files = Object.values(CITATION_FORMATS).map(({ mediaType }) => mediaType as string)

/** What citations may be written as; CSL-JSON first, which alone is read as JSON. */
export const CITATION_ANSWERS: readonly [Answer, ...Answer[]] = [
  { mediaType: CITATION_FORMATS['csl-json'].mediaType, schema: recordsSchema },
  ...[...new Set([...files, 'text/plain', 'text/html'])]
    .filter((mediaType) => mediaType !== CITATION_FORMATS['csl-json'].mediaType)
    .map((mediaType) => ({ mediaType })),
]
