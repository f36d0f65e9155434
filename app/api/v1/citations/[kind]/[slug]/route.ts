import { isKindName, KIND_NAMES } from '@/lib/core/kind-name'
import { unknownValue } from '@/lib/open-data/problem-response'
import { serveOperation } from '@/lib/open-data/serve-operation'
import { citeOperations } from '@/app/api/entry-operations'

export const dynamic = 'force-dynamic'

/** The citation of an entry, and of the sources that its page lists, in a format of `lib/citations/formats.ts`. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(({ kind = '' }) =>
  isKindName(kind) ? citeOperations[kind] : unknownValue('kind', kind, [...KIND_NAMES, 'claim']),
)
