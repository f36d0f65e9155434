import { readHealth } from '@/lib/open-data/operations/read-health'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** 200 when the database answers, 503 when it does not. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(readHealth, {
  isMetered: false,
})
