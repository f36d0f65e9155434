import { listChangesOperation } from '@/lib/open-data/operations/list-changes'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** Every publication, correction and withdrawal in order, resumable. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(listChangesOperation)
