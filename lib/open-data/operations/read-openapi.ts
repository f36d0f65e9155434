import { z } from 'zod'
import { LOCALES } from '@/lib/core/locale'
import { jsonResponse } from '@/lib/open-data/json-response'
import { openApiDocument } from '@/lib/open-data/openapi/openapi-document'
import { type Operation, operation } from '@/lib/open-data/operation'
import { siteOrigin } from '@/lib/site-origin'

// Made from code alone, so that it stays the same while the site runs.
const known = new Map<string, object>()

/** The description of `operations`, itself among them. */
export function readOpenApi(operations: () => readonly Operation[]): Operation {
  return operation({
    id: 'readOpenApi',
    route: 'api/v1/openapi.json',
    path: '/api/v1/openapi.json',
    group: 'site',
    say: (t) => ({ summary: t('openapi.summary'), description: t('openapi.description') }),
    pathParameters: {},
    query: { locale: z.enum(LOCALES).default('en') },
    answers: [{ mediaType: 'application/json', schema: z.object({ openapi: z.string() }) }],
    example: '/api/v1/openapi.json',
    answer: async ({ query: { locale } }) => {
      const made = `${locale} ${siteOrigin()}`
      const document = known.get(made) ?? openApiDocument(operations(), locale)
      known.set(made, document)
      return jsonResponse(document)
    },
  })
}
