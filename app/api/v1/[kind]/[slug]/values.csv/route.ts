import { measureValues } from '@/lib/open-data/operations/measure-values'
import { unknownValue } from '@/lib/open-data/problem-response'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** Every value of a measure as a table. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(({ kind = '' }) =>
  kind === 'measure' ? measureValues : unknownValue('kind', kind, ['measure']),
)
