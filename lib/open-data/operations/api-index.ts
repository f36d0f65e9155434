import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { jsonResponse } from '@/lib/open-data/json-response'
import { operation } from '@/lib/open-data/operation'
import { dataPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

const countsSchema = z.array(z.object({ kind: z.string(), count: z.number() }))

const kindSchema = z.object({
  kind: z.enum(KIND_NAMES),
  entries: z.int().meta({ description: 'How many are published.' }),
  url: z.url().meta({ description: 'Their list.' }),
  csv: z.url().meta({ description: 'The list as one table.' }),
})

const indexSchema = z.object({
  kinds: z.array(kindSchema),
  links: z.record(z.string(), z.url()).meta({ description: 'Where everything else stands, by name.' }),
})

/** What there is to read. */
export const apiIndex = operation({
  id: 'readIndex',
  route: 'api/v1',
  path: '/api/v1',
  group: 'site',
  say: (t) => ({ summary: t('index.summary'), description: t('index.description') }),
  pathParameters: {},
  query: {},
  answers: [{ mediaType: 'application/json', schema: indexSchema }],
  example: '/api/v1',
  async answer({ client }) {
    const counts = await countPublished(client)
    const body: z.infer<typeof indexSchema> = {
      kinds: KIND_NAMES.map((kind) => ({
        kind,
        entries: counts.get(kind) ?? 0,
        url: absolute(`/api/v1/${kind}`),
        csv: absolute(`/api/v1/${kind}?format=csv`),
      })),
      links: {
        documentation: absolute(dataPath),
        openapi: absolute('/api/v1/openapi.json'),
        health: absolute('/api/health'),
      },
    }
    return jsonResponse(body)
  },
})

async function countPublished(client: Database): Promise<Map<string, number>> {
  const rows = await client.$queryRaw`
    SELECT n.kind, count(DISTINCT n.id)::int AS count FROM edition e JOIN entry n ON n.id = e.entry_id
    WHERE e.published_id IS NOT NULL GROUP BY n.kind`
  return new Map(countsSchema.parse(rows).map(({ kind, count }) => [kind, count]))
}
