import type { Database } from '@/lib/db/client'
import type { LastCheck, Version } from '@/lib/entries/version'

/** When somebody last looked again at the whole of an edition, and who; undefined when nobody did. */
export async function getLastCheck(
  client: Database,
  { entryId, locale }: Pick<Version, 'entryId' | 'locale'>,
): Promise<LastCheck | undefined> {
  const last = await client.attestation.findFirst({
    where: { entryId, locale, claimId: '' },
    orderBy: { at: 'desc' },
    select: { at: true, user: { select: { name: true } } },
  })
  return last === null ? undefined : { at: last.at, by: last.user.name }
}
