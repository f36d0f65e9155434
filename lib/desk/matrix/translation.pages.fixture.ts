import type { Actor } from '@/lib/auth/actor'
import { SIGNED_IN } from '@/lib/desk/desk-room.fixture'
import { loadEdit } from '@/lib/desk/load-edit'
import type { PagesOf } from '@/lib/desk/matrix/page.fixture'
import { findPlace } from '@/lib/desk/place'
import { loadTranslations } from '@/lib/desk/translation/load-translations'

export const pages: PagesOf = (room) => {
  const edit = {
    allowed: SIGNED_IN,
    load: async (actor: Actor) => {
      const place = await findPlace(room.client, 'term', 'detainer', 'es')
      return place && loadEdit(room.client, actor, place)
    },
  }
  return [
    { path: 'edit/[kind]/[slug]/es', ...edit },
    { path: 'edit/[kind]/[slug]/es/preview', ...edit },
    {
      path: 'edit/translations',
      allowed: SIGNED_IN,
      load: (actor) => loadTranslations(room.client, actor, {}),
    },
  ]
}
