import { SIGNED_IN, type Visitor } from '@/lib/desk/desk-room.fixture'
import type { PagesOf } from '@/lib/desk/matrix/page.fixture'
import { loadAddSource } from '@/lib/desk/sources/load-add-source'
import { loadSourceFile } from '@/lib/desk/sources/load-source-file'
import { loadSources } from '@/lib/desk/sources/load-sources'
import { loadTasks } from '@/lib/desk/sources/load-tasks'

const KEEPERS: Visitor[] = ['editor', 'reviewer', 'administrator']

export const pages: PagesOf = (room) => [
  {
    path: 'edit/sources',
    allowed: SIGNED_IN,
    load: (actor) => loadSources(room.client, actor, { words: '', sort: 'all', after: '' }),
  },
  { path: 'edit/sources/new', allowed: KEEPERS, load: (actor) => loadAddSource(room.client, actor) },
  {
    path: 'edit/sources/[slug]',
    allowed: SIGNED_IN,
    load: (actor) => loadSourceFile(room.client, actor, 'report'),
  },
  { path: 'edit/tasks', allowed: KEEPERS, load: (actor) => loadTasks(room.client, actor) },
]
