import type { Database } from '@/lib/db/client'

/** Which sessions of a person: one, all but one, or all. */
export interface SessionsToEnd {
  userId: string
  only?: string
  except?: string | null
}

/** Ends sessions; they count for nothing from the next request on. Returns how many. The caller records why. */
export async function endSessions(
  tx: Database,
  { userId, only, except }: SessionsToEnd,
  now: Date,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: {
      userId,
      endedAt: null,
      ...(only !== undefined && { id: only }),
      ...(except && { id: { not: except } }),
    },
    data: { endedAt: now },
  })
  return count
}
