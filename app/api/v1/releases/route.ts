import { listReleasesOperation } from '@/lib/open-data/operations/releases'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** The releases of the data. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(listReleasesOperation)
