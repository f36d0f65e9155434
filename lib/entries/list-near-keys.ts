import { noteTags } from '@/lib/cache/note-tags'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { selectPublished } from '@/lib/entries/select-published'
import { tagOf } from '@/lib/entries/tags'
import { toVersion } from '@/lib/entries/to-version'
import type { Version } from '@/lib/entries/version'

/**
 * Which of the error notes `keys` stand on an entry that belongs to `version`: one of `pointedAt`, or one that points at it.
 * Asks the database only when `keys` has any.
 */
export async function listNearKeys(
  client: Database,
  version: Version,
  { keys, pointedAt }: { keys: ReadonlySet<string>; pointedAt: readonly Version[] },
  choice: { locale: Locale; knownAt?: Date | undefined },
): Promise<Set<string>> {
  if (keys.size === 0) return new Set()
  noteTags(tagOf.referring(version.entryId))
  const rows = await selectPublished(client, { ...choice, targetId: version.entryId, errorKeys: [...keys] })
  return new Set(
    [...pointedAt, ...rows.map((row) => toVersion(row))]
      .filter((one) => one.kind !== 'source')
      .flatMap((one) => one.snapshot.errorNotes.map((note) => note.key))
      .filter((key) => keys.has(key)),
  )
}
