import { citeResults } from '@/lib/open-data/operations/cite-results'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** The citations of search results, in their order. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(citeResults)
