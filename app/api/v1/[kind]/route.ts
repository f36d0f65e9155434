import { isKindName, KIND_NAMES } from '@/lib/core/kind-name'
import { listOperations } from '@/app/api/entry-operations'
import { unknownValue } from '@/lib/open-data/problem-response'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** Everything published of a kind, in parts or as one table. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(({ kind = '' }) =>
  isKindName(kind) ? listOperations[kind] : unknownValue('kind', kind, KIND_NAMES),
)
