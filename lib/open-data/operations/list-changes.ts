import { z } from 'zod'
import { listChanges } from '@/lib/changes/list-changes'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { changeBody, changeSchema } from '@/lib/open-data/change-body'
import { jsonResponse } from '@/lib/open-data/json-response'
import { operation } from '@/lib/open-data/operation'
import { sinceParameter } from '@/lib/open-data/since-parameter'
import { changesPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

const MOST = 1000
const sayLimit = `write a whole number from 1 to ${MOST}`

const pageSchema = z.object({
  changes: z.array(changeSchema),
  last: z.string().nullable().meta({ description: 'Number of the last change that you have now seen.' }),
  hasMore: z.boolean(),
  next: z.url().meta({ description: 'Where to go on, at once or in a year.' }),
})

/**
 * Every publication, correction, withdrawal and change of address in the order in which it became visible. Whoever follows `next`
 * misses nothing and gets nothing twice.
 */
export const listChangesOperation = operation({
  id: 'listChanges',
  route: 'api/v1/changes',
  path: '/api/v1/changes',
  group: 'changes',
  say: (t) => ({ summary: t('changes.summary'), description: t('changes.description') }),
  pathParameters: {},
  query: {
    since: sinceParameter.prefault('0'),
    kind: z.enum(KIND_NAMES).optional(),
    limit: z
      .string()
      .regex(/^[1-9]\d{0,3}$/, sayLimit)
      .transform(Number)
      .refine((limit) => limit <= MOST, sayLimit)
      .default(100)
      .meta({ type: 'integer', minimum: 1, maximum: MOST }),
  },
  answers: [{ mediaType: 'application/json', schema: pageSchema }],
  example: '/api/v1/changes?since=2026-01-01&limit=2',
  async answer({ request, query: { since, kind, limit }, client }) {
    const changes = await listChanges(client, { ...since, kind, limit, first: 'oldest' })
    const last = changes.at(-1)?.number ?? ('after' in since ? since.after : null)
    // From an instant on, and nothing there yet: ask the same again.
    const seen = last === null ? new URL(request.url).searchParams.get('since') : String(last)
    return jsonResponse({
      changes: changes.map(changeBody),
      last: last === null ? null : String(last),
      hasMore: changes.length === limit,
      next: absolute(changesPath({ since: seen ?? undefined, kind, limit: String(limit) })),
    } satisfies z.infer<typeof pageSchema>)
  },
})
