import { noteTags } from '@/lib/cache/note-tags'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { tagOf } from '@/lib/entries/tags'

/** One published version: who, when, why. Names are public, addresses of people are not. */
export interface VersionLine {
  version: number
  publishedAt: Date
  sha256: string
  /** Null for the site itself, which publishes its content files. */
  author: string | null
  reviewer: string | null
  /** `first`, or why the text changed. */
  reason: string | null
  /** What the author said of the change, and the reviewer on publishing; empty when nothing. */
  notes: string[]
}

/** Every published version of an entry in the language `locale`, the newest first. */
export async function listVersionHistory(
  client: Database,
  entryId: string,
  locale: Locale,
): Promise<VersionLine[]> {
  noteTags(tagOf.entry(entryId))
  const revisions = await client.revision.findMany({
    where: { entryId, locale, version: { not: null }, publishedAt: { not: null } },
    orderBy: { version: 'desc' },
    select: {
      version: true,
      publishedAt: true,
      sha256: true,
      reason: true,
      note: true,
      reviewNote: true,
      author: { select: { name: true } },
      reviewer: { select: { name: true } },
    },
  })
  return revisions.flatMap(({ version, publishedAt, sha256, reason, note, reviewNote, author, reviewer }) =>
    version === null || publishedAt === null
      ? []
      : [
          {
            version,
            publishedAt,
            sha256,
            reason,
            author: author?.name ?? null,
            reviewer: reviewer?.name ?? null,
            notes: [note, reviewNote].filter((text) => text !== ''),
          },
        ],
  )
}
