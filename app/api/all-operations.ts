import { KIND_NAMES } from '@/lib/core/kind-name'
import type { Operation } from '@/lib/open-data/operation'
import { apiIndex } from '@/lib/open-data/operations/api-index'
import { checkCitationOperation, checkCitationsOperation } from '@/lib/open-data/operations/check-citations'
import { citeClaimOperation } from '@/lib/open-data/operations/cite-claim'
import { getReleaseOperation, listReleasesOperation } from '@/lib/open-data/operations/releases'
import { citeResults } from '@/lib/open-data/operations/cite-results'
import { compareStatistics } from '@/lib/open-data/operations/compare-statistics'
import { listChangesOperation } from '@/lib/open-data/operations/list-changes'
import { measureValues } from '@/lib/open-data/operations/measure-values'
import { readHealth } from '@/lib/open-data/operations/read-health'
import { readOpenApi } from '@/lib/open-data/operations/read-openapi'
import { citeOperations, entryOperations, listOperations } from '@/app/api/entry-operations'

/** Every operation of the API, in the order of its documentation. A test refuses a route file that none of them names. */
export const allOperations: readonly Operation[] = [
  apiIndex,
  ...KIND_NAMES.flatMap((kind) => [listOperations[kind], entryOperations[kind]]),
  measureValues,
  compareStatistics,
  listChangesOperation,
  listReleasesOperation,
  getReleaseOperation,
  citeResults,
  ...KIND_NAMES.map((kind) => citeOperations[kind]),
  citeClaimOperation,
  checkCitationOperation,
  checkCitationsOperation,
  readOpenApi(() => allOperations),
  readHealth,
]

/** The operation called `id`; throws when there is none, since routes name what is declared. */
export function operationNamed(id: string): Operation {
  const found = allOperations.find((operation) => operation.id === id)
  if (found === undefined) throw new Error(`no operation is called ${id}`)
  return found
}
