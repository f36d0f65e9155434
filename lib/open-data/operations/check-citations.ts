import { z } from 'zod'
import { siteHosts } from '@/lib/cited/addresses/site-hosts'
import { type InputFormat, MOST_BYTES, type Reading, refusal } from '@/lib/cited/found-item'
import { judgeItems } from '@/lib/cited/judging/judge-items'
import { readInput } from '@/lib/cited/reading/read-input'
import { readAtMost } from '@/lib/core/read-at-most'
import type { Database } from '@/lib/db/client'
import { checkAnswer, checkedSchema, checkFormat, refusalProblem } from '@/lib/open-data/check-answer'
import { type Answer, operation } from '@/lib/open-data/operation'
import { unknownValue } from '@/lib/open-data/problem-response'

const BODIES: Readonly<Record<string, InputFormat>> = {
  'text/plain': 'text',
  'application/json': 'csl-json',
  'application/vnd.citationstyles.csl+json': 'csl-json',
  'application/x-bibtex': 'bibtex',
  'application/x-biblatex': 'bibtex',
  'application/x-research-info-systems': 'ris',
}

const answers: readonly [Answer, ...Answer[]] = [
  { mediaType: 'application/json', schema: checkedSchema },
  { mediaType: 'text/csv' },
]
const common = {
  route: 'api/v1/check',
  path: '/api/v1/check',
  group: 'citations',
  pathParameters: {},
  answers,
} as const
const format = checkFormat

/** What became of one address. */
export const checkCitationOperation = operation({
  ...common,
  id: 'checkCitation',
  say: (t) => ({ summary: t('check.one.summary'), description: t('check.one.description') }),
  query: { url: z.string('give the address to be checked').min(1).max(1_000), format },
  example: '/api/v1/check?url=/explainers/what-is-a-sanctuary-city%3Fv=1',
  async answer({ client, now, query }) {
    const read = await readInput(query.url, siteHosts(), 'text')
    return read.ok ? judged(client, read.value, query.format, now) : refusalProblem(read.failure)
  },
})

/** What became of everything that a text or a bibliography cites of this site. */
export const checkCitationsOperation = operation({
  ...common,
  id: 'checkCitations',
  say: (t) => ({ summary: t('check.many.summary'), description: t('check.many.description') }),
  query: { format },
  takes: {
    bodies: [
      { mediaType: 'text/plain' },
      ...Object.keys(BODIES)
        .slice(1)
        .map((mediaType) => ({ mediaType })),
    ],
    example: { mediaType: 'text/plain', text: '/explainers/what-is-a-sanctuary-city?v=1' },
  },
  refusals: [413, 415],
  example: '/api/v1/check',
  async answer({ client, now, query, request }) {
    const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
    const known = Object.keys(BODIES)
    if (!known.includes(type)) {
      const { detail } = (await unknownValue('media type', type, known).json()) as { detail: string }
      return refusalProblem(refusal('mediaType', null, detail))
    }
    const body = await readAtMost(request.body, MOST_BYTES)
    const read = body === null ? null : await readInput(body, siteHosts(), BODIES[type])
    if (read === null) return refusalProblem(refusal('tooLarge'))
    return read.ok ? judged(client, read.value, query.format, now) : refusalProblem(read.failure)
  },
})

async function judged(client: Database, read: Reading, as: 'json' | 'csv', now: Date): Promise<Response> {
  const verdicts = await judgeItems(client, read.items, siteHosts())
  return checkAnswer({ verdicts, problems: read.problems, checkedAt: now }, as)
}
