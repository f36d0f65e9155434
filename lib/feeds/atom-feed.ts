import { Feed } from 'feed'
import type { Publication } from '@/lib/entries/list-publications'
import { versionPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

export interface FeedDescription {
  title: string
  description: string
  /** Path of the feed itself. */
  path: string
  /** Path of the page that says the same. */
  pagePath: string
}

/** An Atom feed of publications; ids are pinned addresses, which never change. Control characters never got into titles. */
export function atomFeed(
  { title, description, path, pagePath }: FeedDescription,
  publications: Publication[],
): string {
  const feed = new Feed({
    id: absolute(path),
    title,
    description,
    link: absolute(pagePath),
    feedLinks: { atom: absolute(path) },
    updated: publications[0]?.publishedAt ?? new Date(0),
    copyright: 'Text: CC BY 4.0',
  })
  for (const publication of publications) {
    const url = absolute(versionPath(publication.path, publication.version))
    feed.addItem({
      id: url,
      link: url,
      title:
        publication.version === 1
          ? publication.title
          : `${publication.title} (version ${publication.version})`,
      description:
        publication.note ||
        (publication.version === 1 ? 'First published.' : `Changed: ${publication.reason}.`),
      date: publication.publishedAt,
      category: [
        { name: publication.reason ?? 'first', term: publication.reason ?? 'first' },
        { name: publication.kind, term: publication.kind },
      ],
    })
  }
  return feed.atom1()
}
