import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import type { Version } from '@/lib/entries/version'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'

/** What a source was made from, and what that was made from: the nearest first. Stops at a circle or an unpublished source. */
export async function loadChain(
  client: Database,
  from: Version<SourceSnapshot>,
  { locale, knownAt }: { locale: Locale; knownAt: Date | undefined },
): Promise<Version<SourceSnapshot>[]> {
  const chain: Version<SourceSnapshot>[] = []
  const seen = new Set([from.slug])
  let slug = from.snapshot.derivedFrom
  while (slug !== undefined && !seen.has(slug)) {
    seen.add(slug)
    const made = await getVersion<SourceSnapshot>(client, { kind: 'source', slug }, locale, { knownAt })
    if (made === null) break
    chain.push(made)
    slug = made.snapshot.derivedFrom
  }
  return chain
}
