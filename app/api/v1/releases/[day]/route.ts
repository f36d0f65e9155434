import { getReleaseOperation } from '@/lib/open-data/operations/releases'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** One release of the data. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(getReleaseOperation)
