import { database } from '@/lib/db/client'
import { followPermanent } from '@/lib/entries/follow-permanent'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'
import { readLocale } from '@/components/site/read-locale'

interface Context {
  params: Promise<{ locale: string; id: string; version?: string }>
}

/** Leads a permanent link to where its entry, version or claim stands today: 302, since that may change. */
export async function permanentResponse(_request: Request, { params }: Context): Promise<Response> {
  const locale = await readLocale(params)
  const { id, version } = await params
  const path = await followPermanent(database(), locale, id, version)
  if (path !== null) return Response.redirect(absolute(localized(locale, path)), 302)
  const text = `${translator(locale, 'changes')('permanent.absent')}\n`
  return new Response(text, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
