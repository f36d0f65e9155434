import { z } from 'zod'
import { listChanges } from '@/lib/changes/list-changes'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { changeBody } from '@/lib/open-data/change-body'
import { OPEN_HEADERS } from '@/lib/open-data/problem-response'
import { readParameters } from '@/lib/open-data/read-parameters'
import { sinceParameter } from '@/lib/open-data/since-parameter'
import { changesPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

export const dynamic = 'force-dynamic'

const limitParameter = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'write a number from 1 to 1000')
  .transform(Number)
  .refine((limit) => limit <= 1000, 'write a number from 1 to 1000')
  .default(100)

/**
 * Every publication, correction, withdrawal and change of address in the order in which it became visible. `next` is where to go
 * on, now or in a year: whoever follows it misses nothing and gets nothing twice.
 */
export async function GET(request: Request): Promise<Response> {
  const query = readParameters(new URL(request.url), {
    since: sinceParameter.default({ after: 0n }),
    kind: z.enum(KIND_NAMES).optional(),
    limit: limitParameter,
  })
  if (!query.ok) return query.failure
  const { since, kind, limit } = query.value
  const changes = await listChanges(database(), { ...since, kind, limit, first: 'oldest' })
  const last = changes.at(-1)?.number ?? ('after' in since ? since.after : null)
  // From an instant on, and nothing there yet: ask the same again.
  const seen = last === null ? new URL(request.url).searchParams.get('since') : String(last)
  const body = {
    changes: changes.map(changeBody),
    last: last === null ? null : String(last),
    hasMore: changes.length === limit,
    next: absolute(changesPath({ since: seen ?? undefined, kind, limit: String(limit) })),
  }
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: {
      ...OPEN_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
    },
  })
}
