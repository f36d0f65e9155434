import type { Actor } from '@/lib/auth/actor'
import { SIGNED_IN } from '@/lib/desk/desk-room.fixture'
import { listEvents } from '@/lib/desk/list-events'
import { toDeskUser } from '@/lib/desk/desk-user'
import { loadEdit } from '@/lib/desk/load-edit'
import { loadHome } from '@/lib/desk/load-home'
import { loadQueue } from '@/lib/desk/load-queue'
import { loadReview } from '@/lib/desk/load-review'
import type { PagesOf } from '@/lib/desk/matrix/page.fixture'
import { findPlace, newPlace } from '@/lib/desk/place'

/** The pages that the desk began with. */
export const pages: PagesOf = (room) => {
  const edit = {
    allowed: SIGNED_IN,
    load: async (actor: Actor) => {
      const place = await findPlace(room.client, 'term', 'detainer', 'en')
      return place && loadEdit(room.client, actor, place)
    },
  }
  const begin = {
    allowed: SIGNED_IN,
    load: (actor: Actor) => loadEdit(room.client, actor, newPlace('case', 'en')),
  }
  return [
    { path: 'edit/[...rest]', allowed: SIGNED_IN, load: (actor) => Promise.resolve(toDeskUser(actor)) },
    { path: 'edit', allowed: SIGNED_IN, load: (actor) => loadHome(room.client, actor, {}) },
    { path: 'edit/[kind]/[slug]', ...edit },
    { path: 'edit/[kind]/[slug]/preview', ...edit },
    { path: 'edit/new/[kind]', ...begin },
    { path: 'edit/new/[kind]/preview', ...begin },
    {
      path: 'edit/review',
      allowed: ['reviewer', 'administrator'],
      load: (actor) => loadQueue(room.client, actor),
    },
    {
      path: 'edit/review/[revision]',
      allowed: SIGNED_IN,
      load: (actor) => loadReview(room.client, actor, room.furnished, false),
    },
    { path: 'edit/audit', allowed: ['administrator'], load: (actor) => listEvents(room.client, actor, {}) },
  ]
}
