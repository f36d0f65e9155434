import { sha256 } from '@/lib/canonical/sha256'
import type { CslItem } from '@/lib/core/csl-item'
import { refText } from '@/lib/core/ref'
import type { CorpusEntry } from '@/lib/corpus/corpus'
import { citeVersion, type Reading } from '@/lib/entries/cite-version'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'

/** Every English entry of a corpus as its page would cite it, were it published at `publishedAt` as version 1; without a database. */
export function citeCorpus(entries: readonly CorpusEntry[], publishedAt: Date, reading: Reading): CslItem[] {
  const versions = entries
    .filter(({ locale }) => locale === 'en')
    .map((entry) => toVersion(entry, publishedAt))
  const byRef = new Map(versions.map((version) => [refText(version), version]))
  const around = { find: (kind: Version['kind'], slug: string) => byRef.get(refText({ kind, slug })) ?? null }
  return versions.map((version) => citeVersion(version, reading, around))
}

function toVersion({ kind, slug, locale, snapshot, canonical }: CorpusEntry, publishedAt: Date): Version {
  return {
    entryId: snapshot.id,
    kind,
    slug,
    locale,
    version: 1,
    latest: 1,
    publishedAt,
    firstPublishedAt: publishedAt,
    sha256: sha256(canonical),
    snapshot,
    asPublished: snapshot,
    withdrawn: null,
    translation: null,
    path: `/${kindNamed(kind).family(snapshot)}/${slug}`,
  }
}
