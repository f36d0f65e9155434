import { database } from '@/lib/db/client'
import { findMoved } from '@/lib/entries/find-moved'
import { getVersion } from '@/lib/entries/get-version'
import type { FeedFormat } from '@/lib/feeds/changes-feed'
import { feedResponse } from '@/lib/feeds/feed-response'
import { translator } from '@/lib/messages/translator'
import { entryFeedPath, localized } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'
import { readLocale } from '@/components/site/read-locale'
import { refOfAddress } from '@/app/[locale]/(reader)/(history)/ref-of-address'

interface Context {
  params: Promise<{ locale: string; family: string; slug: string }>
}

/** What changed in an entry, and in what points at it: a place's policies and cases, a case's statements, a source's claims. */
export async function entryFeed(
  request: Request,
  { params }: Context,
  format: FeedFormat,
): Promise<Response> {
  const locale = await readLocale(params)
  const { family, slug } = await params
  const t = translator(locale, 'changes')
  const ref = refOfAddress(family, slug)
  // Who follows an entry is told of its withdrawal too.
  const version = ref && (await getVersion(database(), ref, locale, { orWithdrawn: true }))
  const moved = version === null && ref ? await findMoved(database(), ref, locale) : null
  if (moved !== null)
    return Response.redirect(absolute(localized(locale, `${entryFeedPath(moved.path)}.${format}`)), 308)
  if (!version || version.path !== `/${family}/${slug}`) {
    return new Response(`${t('feeds.absent')}\n`, {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  const { title } = version.snapshot
  const feed = {
    title: t('feeds.entry.title', { title }),
    description: t('feeds.entry.description', { title }),
    path: localized(locale, entryFeedPath(version.path)),
    pagePath: version.path,
    locale,
  }
  return feedResponse(database(), request, feed, { about: version.entryId, format })
}
