import type { Version } from '@/lib/entries/version'

/** As what surrounds a version is to be read: as it was known when the version was published; for the newest, as it stands. */
export function knownWith(version: Version): Date | undefined {
  return version.version === version.latest ? undefined : version.publishedAt
}
