import { type KindName, KIND_NAMES } from '@/lib/core/kind-name'
import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import { slugSchema } from '@/lib/core/slug'
import type { Database } from '@/lib/db/client'
import { citationsOfDecision, citeDecision } from '@/lib/entries/cite-decision'
import { citeVersions } from '@/lib/entries/cite-versions'
import { getVersion } from '@/lib/entries/get-version'
import { knownWith } from '@/lib/entries/known-with'
import type { Version } from '@/lib/entries/version'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { absentResponse } from '@/lib/open-data/absent-response'
import { CITATION_ANSWERS } from '@/lib/open-data/citation-answers'
import { entryCitationParameters } from '@/lib/open-data/citation-parameters'
import { citationResponse } from '@/lib/open-data/citation-response'
import { type Operation, operation } from '@/lib/open-data/operation'
import { EXAMPLE_SLUGS } from '@/lib/open-data/operations/example-slugs'
import { citeSources, pickCited } from '@/lib/open-data/pick-cited'
import { unknownValue } from '@/lib/open-data/problem-response'
import { readOutput } from '@/lib/open-data/read-output'
import { kindSchemaName } from '@/lib/open-data/schema-names'
import { siteOrigin } from '@/lib/site-origin'

const SUFFIX = { page: '', sources: '-sources', both: '-with-sources' }

/** Finds the sources that the page of a version lists, as one view of it shows them: pages know that, this room does not. */
export type ListPageSources = (
  client: Database,
  version: Version,
  reading: { locale: Locale; view: ReadView; now: Date },
) => Promise<Version[]>

/** The citation of an entry, or of one decision of a case, and of the sources that its page lists. */
function citeEntry(kind: KindName, listPageSources: ListPageSources): Operation {
  const { decision: _, ...parameters } = entryCitationParameters
  return operation({
    id: `cite${kindSchemaName(kind)}`,
    route: 'api/v1/citations/[kind]/[slug]',
    path: `/api/v1/citations/${kind}/{slug}`,
    group: 'citations',
    say: (t) => ({ summary: t(`cite.${kind}`), description: t('citations.one.description') }),
    pathParameters: { slug: slugSchema },
    // Where nothing is decided, `decision` is no parameter; everywhere it may be left out.
    query: kind === 'case' ? entryCitationParameters : (parameters as typeof entryCitationParameters),
    answers: CITATION_ANSWERS,
    refusals: [404, 410],
    example: `/api/v1/citations/${kind}/${EXAMPLE_SLUGS[kind]}?format=csl-json`,
    async answer({ request, client, path: { slug = '' }, query, now }) {
      const output = await readOutput(query)
      if (!output.ok) return output.failure
      const { of, v, asOf, locale, decision } = query
      const isSlug = slugSchema.safeParse(slug).success
      const version = isSlug ? await getVersion(client, { kind, slug }, locale, { version: v }) : null
      if (!version) return absentResponse(client, { ref: { kind, slug }, locale, version: v }, request)
      const reading = { origin: siteOrigin(), on: dayOf(now) }
      // A version stands as it was known when it was published, on every day.
      const view: ReadView = v === undefined ? { ...(asOf !== undefined && { asOf }) } : { version: v }
      const choice = { locale, knownAt: knownWith(version) }
      const end = `v${version.version}${SUFFIX[of]}`
      const file = { output: output.value, locale }
      if (decision === undefined) {
        const [page] = await citeVersions(client, [version], reading, choice)
        if (page === undefined) throw new Error('a version cites as an item')
        const sources = async () => {
          const listed = await listPageSources(client, version, { locale, view, now })
          return citeVersions(client, listed, reading, choice)
        }
        return citationResponse({
          items: await pickCited(of, page, sources),
          ...file,
          name: `${slug}-${end}`,
        })
      }
      const legalCase = version as Version<CaseSnapshot>
      const page = citeDecision(legalCase, decision, reading)
      if (page === null) {
        const known = legalCase.snapshot.decisions.map(({ key }) => key)
        return unknownValue('decision', decision, known)
      }
      const citations = citationsOfDecision(legalCase, decision)
      const items = await pickCited(of, page, () => citeSources(client, citations, reading, choice))
      return citationResponse({ items, ...file, name: `${slug}-${decision}-${end}` })
    },
  })
}

/** The citations of one entry of each kind. */
export function citeEntryOperations(listPageSources: ListPageSources): Record<KindName, Operation> {
  const made = KIND_NAMES.map((kind) => [kind, citeEntry(kind, listPageSources)])
  return Object.fromEntries(made) as Record<KindName, Operation>
}
