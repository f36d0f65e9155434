import { operationNamed } from '@/app/api/all-operations'
import { serveOperation } from '@/lib/open-data/serve-operation'

export const dynamic = 'force-dynamic'

/** The API described in OpenAPI 3.1. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveOperation(operationNamed('readOpenApi'))
