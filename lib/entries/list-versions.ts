import { noteTags } from '@/lib/cache/note-tags'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { selectPublished } from '@/lib/entries/select-published'
import { tagOf } from '@/lib/entries/tags'
import { toVersion } from '@/lib/entries/to-version'
import type { Version } from '@/lib/entries/version'

/** Everything published of a kind, by title, in `locale` or else in English. */
export async function listVersions<S extends CommonSnapshot>(
  client: Database,
  kind: KindName,
  locale: Locale,
  choice: { knownAt?: Date | undefined } = {},
): Promise<Version<S>[]> {
  noteTags(tagOf.kind(kind))
  const rows = await selectPublished(client, { kind, locale, knownAt: choice.knownAt })
  return byTitle(
    rows.map((row) => toVersion<S>(row)),
    locale,
  )
}

/** Sorts as the language does: accents and case do not scatter a list, numbers count. */
export function byTitle<S extends CommonSnapshot>(versions: Version<S>[], locale: Locale): Version<S>[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  return versions.sort((a, b) => collator.compare(a.snapshot.title, b.snapshot.title))
}
