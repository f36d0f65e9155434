import { siteHosts } from '@/lib/cited/addresses/site-hosts'
import { judgeItems } from '@/lib/cited/judging/judge-items'
import { findCheck } from '@/lib/cited/keep-check'
import { database } from '@/lib/db/client'
import { checkAnswer, checkFormat } from '@/lib/open-data/check-answer'
import { notThere } from '@/lib/open-data/problem-response'
import { readParameters } from '@/lib/open-data/read-parameters'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ id: string }>
}

/** The answer to a check that was made with the form, as a file, worked out now. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = readParameters(new URL(request.url), { format: checkFormat })
  if (!query.ok) return query.failure
  const now = new Date()
  const check = await findCheck(database(), (await params).id, now)
  if (check === null || check.outcome === 'refused') return notThere('a check with this address')
  const verdicts = await judgeItems(database(), check.items, siteHosts())
  const name = `check-${now.toISOString().slice(0, 10)}`
  return checkAnswer({ verdicts, problems: check.problems, checkedAt: now }, query.value.format, name)
}
