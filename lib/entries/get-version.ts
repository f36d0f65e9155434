import { noteTags } from '@/lib/cache/note-tags'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { drawnInstead } from '@/lib/entries/drawn-instead'
import { withLastChecks } from '@/lib/entries/last-checks'
import { selectPublished } from '@/lib/entries/select-published'
import { tagOf } from '@/lib/entries/tags'
import { toVersion } from '@/lib/entries/to-version'
import type { Version } from '@/lib/entries/version'

export interface VersionChoice {
  /** The n of `?v=n`; without it the newest. */
  version?: number | undefined
  /** What this site knew at that moment. */
  knownAt?: Date | undefined
  /** Also the last version of an entry that was withdrawn. */
  orWithdrawn?: boolean | undefined
}

/**
 * The published version of `ref`, in `locale` or else in English; null when there is none. Of a withdrawn entry there is
 * none today, but each version by its number.
 */
export async function getVersion<S extends CommonSnapshot>(
  client: Database,
  ref: Ref,
  locale: Locale,
  choice: VersionChoice = {},
): Promise<Version<S> | null> {
  noteTags(tagOf.address(ref))
  const draft = choice.version === undefined && choice.knownAt === undefined ? drawnInstead(ref) : null
  if (draft !== null) return draft as Version<S>
  const entry = await client.entry.findUnique({ where: { kind_slug: { kind: ref.kind, slug: ref.slug } } })
  if (!entry) return null
  noteTags(tagOf.entry(entry.id))
  const knownAt = choice.knownAt ?? (await momentOf(client, entry.id, locale, choice.version))
  if (knownAt === null) return null
  const { orWithdrawn } = choice
  const [row] = await selectPublished(client, { entryIds: [entry.id], locale, knownAt, orWithdrawn })
  if (!row) return null
  const version = toVersion<S>(row)
  if (knownAt !== undefined) return version
  const [checked = version] = await withLastChecks(client, [version])
  return checked
}

/** When version `version` was published; null when there is no such version, undefined when none is asked for. */
async function momentOf(
  client: Database,
  entryId: string,
  locale: Locale,
  version: number | undefined,
): Promise<Date | null | undefined> {
  if (version === undefined) return undefined
  const find = (language: Locale) =>
    client.revision.findUnique({
      where: { entryId_locale_version: { entryId, locale: language, version } },
      select: { publishedAt: true },
    })
  const revision = (await find(locale)) ?? (await find('en'))
  return revision?.publishedAt ?? null
}
