import { randomUUID } from 'node:crypto'
import { fingerprint } from '@/lib/core/fingerprint'
import { act, type ActsOf, ask } from '@/lib/desk/matrix/act.fixture'
import type { DeskRoom, Visitor } from '@/lib/desk/desk-room.fixture'
import { mergeAction } from '@/lib/desk/merge-action'
import { errorsQuery } from '@/lib/imports/errors-query'
import { exportQuery } from '@/lib/imports/export-query'
import { importAction } from '@/lib/imports/import-action'
import { planTable } from '@/lib/imports/import-room.fixture'
import { progressQuery } from '@/lib/imports/progress-query'
import { templateQuery } from '@/lib/imports/template-query'

const EDITORS: Visitor[] = ['editor', 'reviewer', 'administrator']

/** A plan that somebody of no matter made. */
export async function somePlan(room: DeskRoom): Promise<string> {
  const csv = `slug,title,summary\nplanned-${Math.random().toString(36).slice(2)},Planned,A word. [@report]`
  return planTable(room.client, room.person('revoked'), csv, room.now)
}

/** A source that stands twice. */
async function twins(room: DeskRoom): Promise<Record<string, string>> {
  const merge = `twin-${randomUUID()}`
  const fields = { csl: { type: 'report' }, publication: 'dataset', verification: 'seen' }
  await room.publish('source', merge, { id: fingerprint(merge), title: 'A twin', ...fields })
  return { keep: 'report', merge, reason: 'One was read twice.' }
}

export const acts: ActsOf = (room) => {
  const plan = async () => ({ import: await somePlan(room) })
  return [
    act('imports', importAction, EDITORS, () => ({ kind: 'term', text: 'slug,title\na,A' }), 'plan-table'),
    act('imports', importAction, EDITORS, () => ({}), 'plan-files'),
    act('imports', importAction, EDITORS, () => ({ text: '[{"title": "A report"}]' }), 'plan-bibliography'),
    act('imports', importAction, EDITORS, async () => ({ ...(await plan()), ends: 'draft' }), 'start'),
    act('imports', importAction, EDITORS, plan, 'cancel'),
    ask('imports/progress', progressQuery, EDITORS, plan),
    ask('imports/errors', errorsQuery, EDITORS, plan),
    ask('imports/template', templateQuery, EDITORS, () => ({ kind: 'term', filled: '1' })),
    act('sources/merge', mergeAction, EDITORS, () => twins(room)),
    ask('export', exportQuery, EDITORS, () => ({})),
  ]
}
