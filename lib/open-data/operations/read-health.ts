import { z } from 'zod'
import { jsonResponse } from '@/lib/open-data/json-response'
import { operation } from '@/lib/open-data/operation'

const healthSchema = z.object({ database: z.literal('answers') })

/** Whether the site works: asks the database. Never kept, and counted against nobody. */
export const readHealth = operation({
  id: 'readHealth',
  route: 'api/health',
  path: '/api/health',
  group: 'site',
  say: (t) => ({ summary: t('health.summary'), description: t('health.description') }),
  pathParameters: {},
  query: {},
  answers: [{ mediaType: 'application/json', schema: healthSchema }],
  example: '/api/health',
  async answer({ client }) {
    await client.$queryRaw`SELECT 1`
    const body: z.infer<typeof healthSchema> = { database: 'answers' }
    return jsonResponse(body, { headers: { 'cache-control': 'no-store' } })
  },
})
