import { type Actor, type Rank, rankOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'

/** Somebody who may sign in, as administrators see them. */
export interface PersonView extends Rank {
  id: string
  name: string
  email: string
  state: 'active' | 'invited' | 'disabled'
  createdAt: Date
}

/** Everybody, by name, or the one with `id`; null when `actor` may not see them. */
export async function listPeople(client: Database, actor: Actor, id?: string): Promise<PersonView[] | null> {
  if (!may(actor, 'managePeople')) return null
  const rows = await client.user.findMany({
    where: id === undefined ? {} : { id },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      reviewLocales: true,
      disabledAt: true,
      createdAt: true,
      passwordHash: true,
    },
    orderBy: [{ name: 'asc' }, { email: 'asc' }],
  })
  return rows.map(({ id, name, email, role, reviewLocales, disabledAt, createdAt, passwordHash }) => ({
    id,
    name,
    email,
    ...(rankOf({ role, reviewLocales }) ?? { role: 'contributor', reviewLocales: [] }),
    state: disabledAt !== null ? 'disabled' : passwordHash === null ? 'invited' : 'active',
    createdAt,
  }))
}
