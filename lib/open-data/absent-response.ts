import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import { type Ref, refText } from '@/lib/core/ref'
import { slugSchema } from '@/lib/core/slug'
import type { Database } from '@/lib/db/client'
import { findMoved } from '@/lib/entries/find-moved'
import { getVersion } from '@/lib/entries/get-version'
import { notThere, OPEN_HEADERS, problemResponse } from '@/lib/open-data/problem-response'

interface Asked {
  ref: Ref
  locale: Locale
  /** The n of `?v=n`. */
  version?: number | undefined
  /** Whether a version or a moment was asked for, rather than what stands today. */
  isPast?: boolean
}

/** The answer where no version can be: 308 to the present address of an entry that was renamed, 410 for a withdrawn one, else 404. */
export async function absentResponse(
  client: Database,
  { ref, locale, version, isPast = version !== undefined }: Asked,
  request: Request,
): Promise<Response> {
  const isAddress = slugSchema.safeParse(ref.slug).success
  const moved = isAddress ? await findMoved(client, ref, locale, isPast) : null
  if (moved !== null) {
    const { pathname, search } = new URL(request.url)
    const path = pathname.replace(`/${refText(ref)}`, `/${refText({ kind: ref.kind, slug: moved.slug })}`)
    const headers = { ...OPEN_HEADERS, location: path + search, 'cache-control': 'no-cache' }
    return new Response(null, { status: 308, headers })
  }
  if (isPast) return notThere(version === undefined ? refText(ref) : `${refText(ref)}?v=${version}`)
  const last = isAddress && (await getVersion(client, ref, locale, { orWithdrawn: true }))
  if (!last || !last.withdrawn) return notThere(refText(ref))
  const { at, reason } = last.withdrawn
  return problemResponse({
    status: 410,
    title: 'Withdrawn',
    detail: `${refText(ref)} was withdrawn on ${dayOf(at)}: ${reason} Its versions stay: the last is v=${last.version}.`,
  })
}
