import { dayOf } from '@/lib/core/day'
import { database } from '@/lib/db/client'
import { citeClaim } from '@/lib/entries/cite-claim'
import { findAround } from '@/lib/entries/cite-versions'
import { getClaimVersion } from '@/lib/entries/get-claim-version'
import { knownWith } from '@/lib/entries/known-with'
import { claimCitationParameters } from '@/lib/open-data/citation-parameters'
import { citationResponse } from '@/lib/open-data/citation-response'
import { citeSources, pickCited } from '@/lib/open-data/pick-cited'
import { notThere } from '@/lib/open-data/problem-response'
import { readOutput } from '@/lib/open-data/read-output'
import { readParameters } from '@/lib/open-data/read-parameters'
import { siteOrigin } from '@/lib/site-origin'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ id: string }>
}

/** The citation of a claim as version `v` of its entry makes it, and of the sources that it rests on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const query = readParameters(new URL(request.url), claimCitationParameters)
  if (!query.ok) return query.failure
  const output = await readOutput(query.value)
  if (!output.ok) return output.failure
  const { of, v, locale } = query.value
  const found = await getClaimVersion(database(), id, locale, v)
  if (!found) return notThere(`claim/${id}${v ? `?v=${v}` : ''}`)
  const { claim, version } = found
  const reading = { origin: siteOrigin(), on: dayOf(new Date()) }
  const choice = { locale, knownAt: knownWith(version) }
  const refs = claim.citations.map(({ source }) => ({ kind: 'source' as const, slug: source }))
  const page = citeClaim(claim, version, reading, await findAround(database(), refs, choice))
  const items = await pickCited(of, page, () => citeSources(database(), claim.citations, reading, choice))
  return citationResponse({ items, output: output.value, locale, name: `claim-${id}-v${version.version}` })
}
