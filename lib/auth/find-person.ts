import { rankOf, type SignedIn } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'

/**
 * The user with this id as they are now, for work that goes on after they asked for it; null when they are gone or
 * disabled. What they may do is asked of this, not of who they were.
 */
export async function findPerson(client: Database, id: string | null): Promise<SignedIn | null> {
  const user = id === null ? null : await client.user.findUnique({ where: { id } })
  const rank = user && rankOf(user)
  if (user === null || rank === null || user.disabledAt !== null) return null
  return { type: 'user', id: user.id, name: user.name, email: user.email, ...rank }
}
