import { isKindName, KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { z } from 'zod'
import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { notThere, unknownValue } from '@/lib/open-data/problem-response'
import { readParameters, versionParameter } from '@/lib/open-data/read-parameters'
import { versionResponse } from '@/lib/open-data/version-response'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ kind: string; slug: string }>
}

/** A version of an entry as JSON, with its number, hash and canonical text. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind, slug } = await params
  if (!isKindName(kind)) return unknownValue('kind', kind, KIND_NAMES)
  const query = readParameters(new URL(request.url), {
    v: versionParameter,
    locale: z.enum(LOCALES).default('en'),
  })
  if (!query.ok) return query.failure
  const version = await getVersion(database(), { kind, slug }, query.value.locale, { version: query.value.v })
  return version
    ? versionResponse(version, request)
    : notThere(`${kind}/${slug}${query.value.v ? `?v=${query.value.v}` : ''}`)
}
