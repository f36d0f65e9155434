import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { textPath } from '@/lib/desk/place'

/** The page on which the text of a revision is mended. */
export async function pageOfRevision(client: Database, revisionId: string): Promise<string> {
  const { locale, entry } = await client.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { locale: true, entry: { select: { kind: true, slug: true } } },
  })
  return textPath({ kind: entry.kind as KindName, slug: entry.slug, locale: locale as Locale })
}
