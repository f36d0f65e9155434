import { apiIndex } from '@/lib/open-data/operations/api-index'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** What there is to read. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(apiIndex)
