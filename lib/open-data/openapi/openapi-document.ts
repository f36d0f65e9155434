import type { Locale } from '@/lib/core/locale'
import { type Translate, translator } from '@/lib/messages/translator'
import { describeOperation } from '@/lib/open-data/openapi/describe-operation'
import { sharedSchemas } from '@/lib/open-data/openapi/shared-schemas'
import { type JsonSchema, type Operation, OPERATION_GROUPS } from '@/lib/open-data/operation'
import { PROBLEM_NAMES } from '@/lib/open-data/problem-response'
import { localized, dataPath } from '@/lib/routes'
import { absolute, siteOrigin } from '@/lib/site-origin'

/** The API described in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html), made from the operations as they are served. */
export function openApiDocument(operations: readonly Operation[], locale: Locale): JsonSchema {
  const t = translator(locale, 'api')
  return {
    openapi: '3.1.1',
    info: {
      title: `Plainsight: ${t('title')}`,
      version: '1',
      summary: t('description'),
      description: t('terms'),
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: siteOrigin() }],
    externalDocs: { url: absolute(localized(locale, dataPath)) },
    security: [],
    tags: OPERATION_GROUPS.map((name) => ({ name, description: t(`group.${name}`) })),
    paths: Object.fromEntries(
      [...new Set(operations.map(({ path }) => path))].map((path) => [path, methodsOf(path, operations, t)]),
    ),
    components: {
      schemas: sharedSchemas(),
      headers: {
        ETag: header(t('header.etag')),
        RateLimit: header(t('header.rateLimit')),
        'RateLimit-Policy': header(t('header.rateLimitPolicy')),
      },
      responses: Object.fromEntries(
        [...new Set(operations.flatMap(({ refusals }) => refusals))].map((status) => [
          status,
          {
            description: t(`problem.${PROBLEM_NAMES[status]}`),
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  }
}

function methodsOf(path: string, operations: readonly Operation[], t: Translate<'api'>): JsonSchema {
  const here = operations.filter((operation) => operation.path === path)
  return Object.fromEntries(
    here.map((operation) => [
      operation.takes === undefined ? 'get' : 'post',
      describeOperation(operation, t),
    ]),
  )
}

const header = (description: string) => ({ description, schema: { type: 'string' } })
