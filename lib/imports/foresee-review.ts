import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { checkSnapshot } from '@/lib/entries/check-snapshot'
import { presentSnapshot } from '@/lib/entries/present-snapshot'
import { loadRenames } from '@/lib/entries/renames'
import { problemWords } from '@/lib/imports/problem-words'
import type { ReadRow } from '@/lib/imports/read-row'

/** Says beforehand what would keep a row from being handed over for review. */
export interface Reviewer {
  /** A sentence, or nothing when nothing stands in the way. */
  wants(kind: EntryKind, snapshot: CommonSnapshot): string
}

/** Knows what is published. What the same import brings counts as missing: it is no more than a draft when it lands. */
export async function loadReviewer(client: Database, rows: readonly ReadRow[]): Promise<Reviewer> {
  if (rows.length === 0) return { wants: () => '' }
  const renames = await loadRenames(client)
  const published = await client.entry.findMany({
    where: { editions: { some: { publishedId: { not: null } } } },
    select: { kind: true, slug: true },
  })
  const isThere = new Set(published.map((entry) => refText(entry as Ref)))
  return {
    wants(kind, snapshot) {
      const problems = checkSnapshot(kind, presentSnapshot(kind, snapshot, renames), (ref) =>
        isThere.has(refText(ref)),
      )
      return problems.length === 0
        ? ''
        : `Not ready for review: ${problemWords(kind.name, problems.slice(0, 2))}`
    },
  }
}
