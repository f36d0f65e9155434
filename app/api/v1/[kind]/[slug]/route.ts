import { isKindName, KIND_NAMES } from '@/lib/core/kind-name'
import { entryOperations } from '@/app/api/entry-operations'
import { unknownValue } from '@/lib/open-data/problem-response'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** A version of an entry, with its number, hash and canonical text. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(({ kind = '' }) =>
  isKindName(kind) ? entryOperations[kind] : unknownValue('kind', kind, KIND_NAMES),
)
