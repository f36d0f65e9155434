import { isKindName, KIND_NAMES } from '@/lib/core/kind-name'
import { dayOf } from '@/lib/core/day'
import type { ReadView } from '@/lib/core/read-view'
import { database } from '@/lib/db/client'
import { citationsOfDecision, citeDecision } from '@/lib/entries/cite-decision'
import { citeVersions } from '@/lib/entries/cite-versions'
import { knownWith } from '@/lib/entries/known-with'
import { getVersion } from '@/lib/entries/get-version'
import type { Version } from '@/lib/entries/version'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { entryCitationParameters } from '@/lib/open-data/citation-parameters'
import { absentResponse } from '@/lib/open-data/absent-response'
import { citationResponse } from '@/lib/open-data/citation-response'
import { citeSources, pickCited } from '@/lib/open-data/pick-cited'
import { unknownValue } from '@/lib/open-data/problem-response'
import { readOutput } from '@/lib/open-data/read-output'
import { readParameters } from '@/lib/open-data/read-parameters'
import { siteOrigin } from '@/lib/site-origin'
import { listPageSources } from '@/app/[locale]/(reader)/page-sources'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ kind: string; slug: string }>
}

/** The citation of an entry, or of one decision of a case, and of the sources that its page lists, in a format of `lib/citations/formats.ts`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind, slug } = await params
  if (!isKindName(kind)) return unknownValue('kind', kind, [...KIND_NAMES, 'claim'])
  const query = readParameters(new URL(request.url), entryCitationParameters)
  if (!query.ok) return query.failure
  const output = await readOutput(query.value)
  if (!output.ok) return output.failure
  const { of, v, asOf, locale, decision } = query.value
  const version = await getVersion(database(), { kind, slug }, locale, { version: v })
  if (!version) return absentResponse(database(), { ref: { kind, slug }, locale, version: v }, request)
  const now = new Date()
  const reading = { origin: siteOrigin(), on: dayOf(now) }
  // A version stands as it was known when it was published, on every day.
  const view: ReadView = v === undefined ? { ...(asOf !== undefined && { asOf }) } : { version: v }
  const choice = { locale, knownAt: knownWith(version) }
  const suffix = of === 'page' ? '' : of === 'sources' ? '-sources' : '-with-sources'
  if (decision === undefined) {
    const [page] = await citeVersions(database(), [version], reading, choice)
    if (page === undefined) throw new Error('a version cites as an item')
    const sources = async () =>
      citeVersions(
        database(),
        await listPageSources(database(), version, { locale, view, now }),
        reading,
        choice,
      )
    const items = await pickCited(of, page, sources)
    return citationResponse({
      items,
      output: output.value,
      locale,
      name: `${slug}-v${version.version}${suffix}`,
    })
  }
  const known = version.kind === 'case' ? (version as Version<CaseSnapshot>).snapshot.decisions : []
  const page =
    version.kind === 'case' ? citeDecision(version as Version<CaseSnapshot>, decision, reading) : null
  if (page === null)
    return unknownValue(
      'decision',
      decision,
      known.map(({ key }) => key),
    )
  const citations = citationsOfDecision(version as Version<CaseSnapshot>, decision)
  const items = await pickCited(of, page, () => citeSources(database(), citations, reading, choice))
  return citationResponse({
    items,
    output: output.value,
    locale,
    name: `${slug}-${decision}-v${version.version}${suffix}`,
  })
}
