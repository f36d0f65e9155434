import type { KindName } from '@/lib/core/kind-name'
import type { Problem } from '@/lib/core/problem'
import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { checkSnapshot } from '@/lib/entries/check-snapshot'
import { findOriginal } from '@/lib/entries/find-original'
import { presentSnapshot } from '@/lib/entries/present-snapshot'
import { publishedRefs } from '@/lib/entries/published-refs'
import { refsOf } from '@/lib/entries/refs-of'
import { loadRenames } from '@/lib/entries/renames'
import { kindNamed } from '@/lib/entries/registry'
import { checkTranslation } from '@/lib/entries/untranslated'
import { parseFields } from '@/lib/revisions/parse-fields'

/** A stored or typed snapshot, and where it stands. */
export interface Judged {
  entry: { kind: string; slug: string }
  snapshot: unknown
  /** Of a translation, what still stands in the words of its original is a problem too. */
  locale?: string
}

/** What blocks publishing, also against the schema of today. `alsoPublished` are refs published in the same transaction. */
export async function problemsOf(
  tx: Database,
  { entry, snapshot, locale = 'en' }: Judged,
  alsoPublished: ReadonlySet<string> = new Set(),
): Promise<Problem[]> {
  const kind = kindNamed(entry.kind as KindName)
  const parsed = parseFields(kind, snapshot)
  if (!parsed.ok) return parsed.failure.problems
  const present = presentSnapshot(kind, parsed.value, await loadRenames(tx))
  const unknown = refsOf(kind, present).filter((ref) => !alsoPublished.has(refText(ref)))
  const published = await publishedRefs(tx, unknown)
  const self = refText(entry as Ref)
  const original = locale === 'en' ? null : await findOriginal(tx, parsed.value)
  return [
    ...(original === null ? [] : checkTranslation(kind, kind.schema.parse(original.snapshot), parsed.value)),
    ...checkSnapshot(kind, present, (ref) => {
      const text = refText(ref)
      return published.has(text) || alsoPublished.has(text) || text === self
    }),
  ]
}
