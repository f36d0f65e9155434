import { z } from 'zod'
import { type KindName, KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { slugSchema } from '@/lib/core/slug'
import { getVersion } from '@/lib/entries/get-version'
import type { Version } from '@/lib/entries/version'
import { absentResponse } from '@/lib/open-data/absent-response'
import { asOfParameter, knownAtParameter, readClocks } from '@/lib/open-data/clocks'
import { datedFields } from '@/lib/open-data/entries/dated-kinds'
import { fieldsParameter, pickFields } from '@/lib/open-data/entries/fields-parameter'
import { toEntry } from '@/lib/open-data/entries/to-entry'
import { jsonResponse } from '@/lib/open-data/json-response'
import {
  fieldsAreForJson,
  type LinkedData,
  linkedDataAnswer,
  linkedDataResponse,
} from '@/lib/open-data/linked-data'
import { type Operation, operation } from '@/lib/open-data/operation'
import { EXAMPLE_SLUGS } from '@/lib/open-data/operations/example-slugs'
import { problemResponse } from '@/lib/open-data/problem-response'
import { versionParameter } from '@/lib/open-data/read-parameters'
import { kindSchemaName } from '@/lib/open-data/schema-names'

/** One entry, as it stands or stood. */
function getEntry(kind: KindName, linked: LinkedData): Operation {
  const dated = datedFields(kind)
  return operation({
    id: `get${kindSchemaName(kind)}`,
    route: 'api/v1/[kind]/[slug]',
    path: `/api/v1/${kind}/{slug}`,
    group: 'entries',
    say: (t) => ({ summary: t(`one.${kind}`), description: t('one.description') }),
    pathParameters: { slug: slugSchema },
    query: {
      v: versionParameter,
      knownAt: knownAtParameter,
      ...(dated && { asOf: asOfParameter }),
      format: z.enum(['json', 'jsonld']).default('json'),
      locale: z.enum(LOCALES).default('en'),
      fields: fieldsParameter(kind),
    },
    answers: [{ mediaType: 'application/json', schema: kindSchemaName(kind) }, linkedDataAnswer],
    refusals: [404, 410],
    example: `/api/v1/${kind}/${EXAMPLE_SLUGS[kind]}`,
    async answer({ request, query, path: { slug = '' }, client, now }) {
      const { v, knownAt, locale, fields, format } = query
      if (v !== undefined && knownAt !== undefined) {
        const detail = 'Give v or knownAt: each names one version.'
        return problemResponse({ status: 400, title: 'Bad v', detail, parameter: 'v' })
      }
      if (format === 'jsonld' && fields !== undefined) return fieldsAreForJson()
      const clocks = readClocks(query, now)
      if (!clocks.ok) return clocks.failure
      const ref = { kind, slug }
      const version = slugSchema.safeParse(slug).success
        ? await getVersion(client, ref, locale, { version: v, knownAt: clocks.value.knownAt })
        : null
      if (version === null) {
        const isPast = v !== undefined || knownAt !== undefined
        return absentResponse(client, { ref, locale, version: v, isPast }, request)
      }
      const headers = { 'last-modified': lastModified(version).toUTCString() }
      if (format === 'jsonld') {
        const isPast = v !== undefined || knownAt !== undefined
        const { asOf } = clocks.value
        const view = isPast ? { version: version.version } : dated === null ? {} : { asOf }
        return linkedDataResponse(await linked.ofPage(client, version, { locale, view, now }), headers)
      }
      // A pinned version describes the day of its publication, with what this site knew then, as its page does.
      const pinned =
        v === undefined ? null : readClocks({ ...query, knownAt: momentOf(version.publishedAt) }, now)
      const choice = { locale, clocks: pinned?.ok ? pinned.value : clocks.value }
      const [more = {}] = dated === null ? [] : await dated.of(client, [version], choice)
      return jsonResponse(pickFields(toEntry(version, more), fields), { headers })
    },
  })
}

// A check since changes the answer as well.
const lastModified = ({ publishedAt, lastChecked }: Version): Date =>
  lastChecked !== undefined && lastChecked.at > publishedAt ? lastChecked.at : publishedAt

const momentOf = (at: Date) => ({ begins: at, at })

/** One entry of each kind. */
export function getEntryOperations(linked: LinkedData): Record<KindName, Operation> {
  const made = KIND_NAMES.map((kind) => [kind, getEntry(kind, linked)])
  return Object.fromEntries(made) as Record<KindName, Operation>
}
