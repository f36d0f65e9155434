import { plainAnswer } from '@/lib/auth/plain-answer'
import { readCheckForm, receiveCheck } from '@/lib/cited/receive-check'
import { database } from '@/lib/db/client'
import { isDatabaseAway } from '@/lib/db/is-database-away'
import { meterRequest } from '@/lib/open-data/rate-limit'
import { checkActionPath, checkPath, localized } from '@/lib/routes'

export const dynamic = 'force-dynamic'

/** The form of /check: reads what was pasted or uploaded, keeps what was found, and leads to the answer. */
export async function POST(request: Request): Promise<Response> {
  const now = new Date()
  const locale = new URL(request.url).searchParams.get('locale') === 'es' ? 'es' : 'en'
  const reading = meterRequest(request, now)
  const again = localized(locale, checkPath())
  const retry = checkActionPath({ locale })
  if (reading?.isSpent) {
    const text = (await readCheckForm(request))?.text ?? ''
    return plainAnswer('busy', { retry, fields: { text }, again, retryAfter: reading.resetSeconds })
  }
  const received = await receiveCheck(request)
  try {
    const id = await received.keep(database(), now)
    return new Response(null, { status: 303, headers: { location: localized(locale, checkPath(id)) } })
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    return plainAnswer('away', { retry, fields: { text: received.text }, again })
  }
}
