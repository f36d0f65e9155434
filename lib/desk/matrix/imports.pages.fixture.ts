import type { Actor } from '@/lib/auth/actor'
import type { Visitor } from '@/lib/desk/desk-room.fixture'
import type { PagesOf } from '@/lib/desk/matrix/page.fixture'
import { somePlan } from '@/lib/desk/matrix/imports.acts.fixture'
import { loadMerger } from '@/lib/desk/load-merger'
import { listColumns } from '@/lib/imports/list-columns'
import { listImports } from '@/lib/imports/list-imports'
import { loadImport } from '@/lib/imports/load-import'

const EDITORS: Visitor[] = ['editor', 'reviewer', 'administrator']

export const pages: PagesOf = (room) => [
  {
    path: 'edit/sources/merge',
    allowed: EDITORS,
    load: (actor) => loadMerger(room.client, actor, { keep: 'report', merge: '' }),
  },
  { path: 'edit/imports', allowed: EDITORS, load: (actor) => listImports(room.client, actor) },
  {
    path: 'edit/sources/import',
    allowed: EDITORS,
    load: (actor) => listImports(room.client, actor, 'bibliography'),
  },
  {
    path: 'edit/imports/[import]',
    allowed: EDITORS,
    load: async (actor: Actor) => loadImport(room.client, actor, await somePlan(room)),
  },
  {
    path: 'edit/imports/columns/[kind]',
    allowed: EDITORS,
    load: (actor) => Promise.resolve(listColumns(actor, 'term')),
  },
]
