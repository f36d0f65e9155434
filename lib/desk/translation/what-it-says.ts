import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Database } from '@/lib/db/client'
import { getOriginal } from '@/lib/desk/translation/get-original'
import { findOriginal } from '@/lib/entries/find-original'

/** Which English version a translation says, and which is read today; null each when there is none. */
export interface WhatItSays {
  said: number | null
  today: number | null
}

/** What a revision in another language than English says; null for English. */
export async function whatItSays(
  client: Database,
  locale: string,
  snapshot: Pick<CommonSnapshot, 'id' | 'translates'>,
): Promise<WhatItSays | null> {
  if (locale === 'en') return null
  const said = await findOriginal(client, snapshot)
  const today = await getOriginal(client, { entryId: snapshot.id })
  return { said: said?.version ?? null, today: today?.version ?? null }
}
