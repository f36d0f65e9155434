import { z } from 'zod'
import { dayOf } from '@/lib/core/day'
import { citeClaim } from '@/lib/entries/cite-claim'
import { findAround } from '@/lib/entries/cite-versions'
import { getClaimVersion } from '@/lib/entries/get-claim-version'
import { knownWith } from '@/lib/entries/known-with'
import { CITATION_ANSWERS } from '@/lib/open-data/citation-answers'
import { claimCitationParameters } from '@/lib/open-data/citation-parameters'
import { citationResponse } from '@/lib/open-data/citation-response'
import { operation } from '@/lib/open-data/operation'
import { citeSources, pickCited } from '@/lib/open-data/pick-cited'
import { notThere } from '@/lib/open-data/problem-response'
import { readOutput } from '@/lib/open-data/read-output'
import { siteOrigin } from '@/lib/site-origin'

/** The citation of a claim as version `v` of its entry makes it, and of the sources that it rests on. */
export const citeClaimOperation = operation({
  id: 'citeClaim',
  route: 'api/v1/citations/claim/[id]',
  path: '/api/v1/citations/claim/{id}',
  group: 'citations',
  say: (t) => ({ summary: t('citations.claim.summary'), description: t('citations.claim.description') }),
  pathParameters: { id: z.string().max(40) },
  query: claimCitationParameters,
  answers: CITATION_ANSWERS,
  refusals: [404],
  example: '/api/v1/citations/claim/4xj4xv5y-y674gswb?format=csl-json&of=both',
  async answer({ client, path: { id = '' }, query, now }) {
    const output = await readOutput(query)
    if (!output.ok) return output.failure
    const { of, v, locale } = query
    const found = await getClaimVersion(client, id, locale, v)
    if (!found) return notThere(`claim/${id}${v ? `?v=${v}` : ''}`)
    const { claim, version } = found
    const reading = { origin: siteOrigin(), on: dayOf(now) }
    const choice = { locale, knownAt: knownWith(version) }
    const refs = claim.citations.map(({ source }) => ({ kind: 'source' as const, slug: source }))
    const page = citeClaim(claim, version, reading, await findAround(client, refs, choice))
    const items = await pickCited(of, page, () => citeSources(client, claim.citations, reading, choice))
    return citationResponse({ items, output: output.value, locale, name: `claim-${id}-v${version.version}` })
  },
})
