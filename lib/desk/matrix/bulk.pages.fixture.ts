import { loadBulk } from '@/lib/desk/bulk-result'
import type { PagesOf } from '@/lib/desk/matrix/page.fixture'
import { runBulk } from '@/lib/desk/run-bulk'

/** Whoever asked reads what became of it, and nobody else. */
export const pages: PagesOf = (room) => [
  {
    path: 'edit/bulk/[job]',
    allowed: ['editor'],
    load: async (actor) => {
      const asked = { act: 'submit', items: [], note: '', singleEditor: false } as const
      const job = await runBulk(room.client, { actor: room.person('editor'), ...asked }, room.now)
      return loadBulk(room.client, actor, job)
    },
  },
]
