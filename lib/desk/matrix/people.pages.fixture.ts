import { type Actor, userIdOf } from '@/lib/auth/actor'
import { listPeople } from '@/lib/auth/list-people'
import { loadAccount, loadPerson } from '@/lib/auth/load-account'
import { loadFactor } from '@/lib/auth/second-factor/load-factor'
import { SETTINGS, SIGNED_IN } from '@/lib/desk/desk-room.fixture'
import type { PagesOf } from '@/lib/desk/matrix/page.fixture'

/** The pages of accounts. */
export const pages: PagesOf = (room) => [
  {
    path: 'edit/account',
    allowed: SIGNED_IN,
    load: async (actor: Actor) => loadAccount(room.client, actor, userIdOf(actor) ?? '', room.now),
  },
  {
    path: 'edit/account/second-factor',
    allowed: SIGNED_IN,
    load: async (actor: Actor) =>
      actor.type === 'user'
        ? loadFactor(room.client, actor, { secret: SETTINGS.secret, site: 'Plainsight', now: room.now })
        : null,
  },
  { path: 'edit/people', allowed: ['administrator'], load: (actor) => listPeople(room.client, actor) },
  {
    path: 'edit/people/[person]',
    allowed: ['administrator'],
    load: (actor) => loadPerson(room.client, actor, room.person('editor').id, room.now),
  },
]
