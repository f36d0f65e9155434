import type { Citation } from '@/lib/core/citation'
import type { CslItem } from '@/lib/core/csl-item'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import type { Reading } from '@/lib/entries/cite-version'
import { citeVersions } from '@/lib/entries/cite-versions'
import { getVersions } from '@/lib/entries/get-versions'
import type { CitedPart } from '@/lib/routes'

/** The records that `of` asks for: the page's own, those of its sources, or both. Sources are loaded only when asked for. */
export async function pickCited(
  of: CitedPart,
  page: CslItem,
  sources: () => Promise<CslItem[]>,
): Promise<CslItem[]> {
  return [...(of === 'sources' ? [] : [page]), ...(of === 'page' ? [] : await sources())]
}

/** Records of the sources of some citations, each once, in their order. */
export async function citeSources(
  client: Database,
  citations: readonly Citation[],
  reading: Reading,
  choice: { locale: Locale; knownAt?: Date | undefined },
): Promise<CslItem[]> {
  const slugs = [...new Set(citations.map(({ source }) => source))]
  const refs = slugs.map((slug) => ({ kind: 'source' as const, slug }))
  const found = await getVersions(client, refs, choice.locale, { knownAt: choice.knownAt })
  const versions = slugs.flatMap((slug) => found.get(`source/${slug}`) ?? [])
  return citeVersions(client, versions, reading, choice)
}
