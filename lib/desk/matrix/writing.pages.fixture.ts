import type { Actor } from '@/lib/auth/actor'
import { SIGNED_IN } from '@/lib/desk/desk-room.fixture'
import type { PagesOf } from '@/lib/desk/matrix/page.fixture'
import { findPlace, newPlace } from '@/lib/desk/place'
import { loadDraft } from '@/lib/desk/writing/draft-version'

/** The reader's page of a draft, which the edit page frames. */
export const pages: PagesOf = (room) => [
  ...(['en', 'es'] as const).map((locale) => ({
    path: `edit/[kind]/[slug]/${locale === 'en' ? '' : `${locale}/`}draft`,
    allowed: SIGNED_IN,
    load: async (actor: Actor) => {
      const place = await findPlace(room.client, 'term', 'detainer', locale)
      return place && loadDraft(room.client, actor, place, room.now)
    },
  })),
  {
    path: 'edit/new/[kind]/draft',
    allowed: SIGNED_IN,
    load: (actor) => loadDraft(room.client, actor, newPlace('case', 'en'), room.now),
  },
]
