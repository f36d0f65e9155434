import { z } from 'zod'
import { type KindName, KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { kindNamed } from '@/lib/entries/registry'
import { asOfParameter, knownAtParameter, readClocks } from '@/lib/open-data/clocks'
import { cursorParameter, writeCursor } from '@/lib/open-data/cursor'
import { csvPart, csvWhole } from '@/lib/open-data/entries/csv-answer'
import { datedFields } from '@/lib/open-data/entries/dated-kinds'
import { fieldsParameter, pickFields } from '@/lib/open-data/entries/fields-parameter'
import { listPart } from '@/lib/open-data/entries/list-part'
import { jsonResponse } from '@/lib/open-data/json-response'
import {
  fieldsAreForJson,
  itemList,
  type LinkedData,
  linkedDataAnswer,
  linkedDataResponse,
} from '@/lib/open-data/linked-data'
import { type Operation, operation } from '@/lib/open-data/operation'
import { kindSchemaName } from '@/lib/open-data/schema-names'
import { EXAMPLE_LISTS } from '@/lib/open-data/operations/example-slugs'
import { absolute } from '@/lib/site-origin'

const DEFAULT_LIMIT = 25
const MOST = 100

const limitParameter = z
  .string()
  .regex(/^\d{1,9}$/, `write a whole number from 1 to ${MOST}`)
  .transform(Number)
  .pipe(
    z
      .int()
      .min(1, `write a whole number from 1 to ${MOST}`)
      .max(MOST, `write a whole number from 1 to ${MOST}`),
  )
  .optional()
  .meta({ type: 'integer', minimum: 1, maximum: MOST })

const paging = {
  limit: limitParameter,
  cursor: cursorParameter,
  format: z.enum(['json', 'csv', 'jsonld']).default('json'),
  locale: z.enum(LOCALES).default('en'),
  knownAt: knownAtParameter,
}

/** Everything published of a kind, in parts or as one table. */
function listEntries(kind: KindName, linked: LinkedData): Operation {
  const dated = datedFields(kind)
  return operation({
    id: `list${kindSchemaName(kind)}`,
    route: 'api/v1/[kind]',
    path: `/api/v1/${kind}`,
    group: 'entries',
    say: (t) => ({ summary: t(`list.${kind}`), description: t('list.description') }),
    pathParameters: {},
    query: {
      ...Object.fromEntries(kindNamed(kind).filters.map(({ name, values }) => [name, values.optional()])),
      ...(dated && { asOf: asOfParameter, ...dated.parameters }),
      ...paging,
      fields: fieldsParameter(kind),
    },
    answers: [
      { mediaType: 'application/json', schema: `${kindSchemaName(kind)}List` },
      { mediaType: 'text/csv' },
      linkedDataAnswer,
    ],
    example: `/api/v1/${kind}?${EXAMPLE_LISTS[kind]}`,
    async answer({ request, query, client, now }) {
      const clocks = readClocks(query, now)
      if (!clocks.ok) return clocks.failure
      const { limit, cursor, format, locale, fields } = query
      if (format === 'jsonld' && fields !== undefined) return fieldsAreForJson()
      const wanted = { kind, locale, clocks: clocks.value, asked: query, fields, after: cursor }
      if (format === 'csv' && limit === undefined && cursor === undefined) return csvWhole(client, wanted)
      const part = await listPart(client, wanted, limit ?? DEFAULT_LIMIT)
      const next = part.next === null ? null : nextAddress(request, part.next)
      const headers: Record<string, string> = next === null ? {} : { link: `<${next}>; rel="next"` }
      if (format === 'csv') return csvPart(wanted, part.entries, headers)
      if (format === 'jsonld') {
        const versions = part.entries.map(({ version }) => version)
        const { knownAt } = clocks.value
        return linkedDataResponse(
          itemList(await linked.ofMany(client, versions, { locale, knownAt })),
          headers,
        )
      }
      const items = part.entries.map(({ entry }) => pickFields(entry, fields, ['canonical']))
      return jsonResponse({ kind, items, next }, { headers })
    },
  })
}

/** The address of the next part: the same question, further on. */
function nextAddress(request: Request, after: string): string {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.set('cursor', writeCursor(after))
  return absolute(`${pathname}?${searchParams}`)
}

/** The list of each kind. */
export function listEntryOperations(linked: LinkedData): Record<KindName, Operation> {
  const made = KIND_NAMES.map((kind) => [kind, listEntries(kind, linked)])
  return Object.fromEntries(made) as Record<KindName, Operation>
}
