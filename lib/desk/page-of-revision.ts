import type { Database } from '@/lib/db/client'

/** The page on which the text of a revision is mended; the review page for other languages than English. */
export async function pageOfRevision(client: Database, revisionId: string): Promise<string> {
  const { locale, entry } = await client.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { locale: true, entry: { select: { kind: true, slug: true } } },
  })
  return locale === 'en' ? `/edit/${entry.kind}/${entry.slug}` : `/edit/review/${revisionId}`
}
