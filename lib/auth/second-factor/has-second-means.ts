import type { Database } from '@/lib/db/client'

/** What is about to go: the codes of an app, or one passkey. */
export type Going = { totp: true } | { passkey: string }

/** Whether somebody can prove more than a password, by codes of an app or by a passkey, also `without` what is about to go. */
export async function hasSecondMeans(tx: Database, userId: string, without: Going): Promise<boolean> {
  const gone = 'passkey' in without ? without.passkey : null
  const passkeys = await tx.passkey.count({
    where: { userId, ...(gone !== null && { credentialId: { not: gone } }) },
  })
  if (passkeys > 0 || gone === null) return passkeys > 0
  return (await tx.secondFactor.count({ where: { userId, confirmedAt: { not: null } } })) > 0
}
