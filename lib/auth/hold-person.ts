import { rankOf, type SignedIn } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'

/**
 * The person `id`, held as they are until the transaction ends: whoever disables them, or sets another password, waits
 * and then ends the session that began meanwhile. Null when they are disabled, or their password is not `passwordHash`
 * any more.
 */
export async function holdPerson(
  tx: Database,
  id: string,
  passwordHash: string | null,
): Promise<SignedIn | null> {
  await tx.$queryRaw`SELECT 1 AS held FROM app_user WHERE id = ${id}::uuid FOR SHARE`
  const row = await tx.user.findUnique({ where: { id } })
  const rank = row && rankOf(row)
  if (row === null || rank === null || row.disabledAt !== null || row.passwordHash !== passwordHash)
    return null
  return { type: 'user', id, name: row.name, email: row.email, ...rank }
}
