import { noteTags } from '@/lib/cache/note-tags'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { tagOf } from '@/lib/entries/tags'
import type { Version } from '@/lib/entries/version'

/** The entry that once had the address `ref` and has another one now, as it reads today or read last; null when none had. */
export async function findMoved(client: Database, ref: Ref, locale: Locale): Promise<Version | null> {
  noteTags(tagOf.address(ref))
  const { kind, slug } = ref
  const former = await client.oldSlug.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { entry: { select: { slug: true } } },
  })
  return former && getVersion(client, { kind, slug: former.entry.slug }, locale, { orWithdrawn: true })
}
