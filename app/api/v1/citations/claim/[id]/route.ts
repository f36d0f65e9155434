import { citeClaimOperation } from '@/lib/open-data/operations/cite-claim'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** The citation of a claim, and of the sources that it rests on. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(citeClaimOperation)
