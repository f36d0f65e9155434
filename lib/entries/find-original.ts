import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Database } from '@/lib/db/client'

/** The published English revision that a translation says. */
export interface Original {
  id: string
  version: number
  sha256: string
  snapshot: unknown
}

/**
 * The English version whose text `translation` names by its hash, the newest when several versions had that text. Null
 * for a text that names none, and for one whose original this site never published.
 */
export async function findOriginal(
  client: Database,
  { id, translates }: Pick<CommonSnapshot, 'id' | 'translates'>,
): Promise<Original | null> {
  if (translates === undefined) return null
  const found = await client.revision.findFirst({
    where: { entryId: id, locale: 'en', sha256: translates, version: { not: null } },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, sha256: true, snapshot: true },
  })
  return found?.version ? { ...found, version: found.version } : null
}
