import { loadStale } from '@/lib/desk/load-stale'
import type { PagesOf } from '@/lib/desk/matrix/page.fixture'

export const pages: PagesOf = (room) => [
  {
    path: 'edit/stale',
    allowed: ['editor', 'reviewer', 'administrator'],
    load: (actor) => loadStale(room.client, actor, {}, room.now),
  },
]
