import type { KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { checklistOf, type ChecklistPoint } from '@/lib/revisions/checklist'

/** A point of the checklist of a revision, and who ticked it when. */
export interface ChecklistLine {
  point: ChecklistPoint
  ticked: { by: string; at: Date } | null
}

/** The checklist of a revision of `kind`. */
export async function loadChecklist(
  client: Database,
  revisionId: string,
  kind: KindName,
): Promise<ChecklistLine[]> {
  const ticks = await client.checklistTick.findMany({
    where: { revisionId },
    select: { item: true, at: true, user: { select: { name: true } } },
  })
  return checklistOf(kind).map((point) => {
    const tick = ticks.find((one) => one.item === point)
    return { point, ticked: tick === undefined ? null : { by: tick.user.name, at: tick.at } }
  })
}
