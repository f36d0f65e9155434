import { checkCitationOperation, checkCitationsOperation } from '@/lib/open-data/operations/check-citations'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** Whether what was cited has changed: GET for one address, POST for a text or a bibliography. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(checkCitationOperation, {
  write: checkCitationsOperation,
})
