import { compareStatistics } from '@/lib/open-data/operations/compare-statistics'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** Whether two statistics may share a chart or a sum. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(compareStatistics)
