import { noteTags } from '@/lib/cache/note-tags'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { tagOf } from '@/lib/entries/tags'
import type { Version } from '@/lib/entries/version'

/**
 * The entry that once had the address `ref` and has another one now, as it reads today or read last; null when none had.
 * A source that was merged leads to the one that was kept, but for its own versions and its past (`isPast`).
 */
export async function findMoved(
  client: Database,
  ref: Ref,
  locale: Locale,
  isPast = false,
): Promise<Version | null> {
  noteTags(tagOf.address(ref))
  const { kind, slug } = ref
  const former = await client.oldSlug.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { entry: { select: { slug: true } } },
  })
  const present = former?.entry.slug ?? slug
  const merger = isPast
    ? null
    : await client.merger.findFirst({
        where: { merged: { kind, slug: present } },
        select: { kept: { select: { slug: true } } },
      })
  if (former === null && merger === null) return null
  const address = { kind, slug: merger?.kept.slug ?? present }
  return getVersion(client, address, locale, { orWithdrawn: true })
}
