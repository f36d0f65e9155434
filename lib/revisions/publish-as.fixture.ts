import type { KindName } from '@/lib/core/kind-name'
import type { PrismaClient } from '@/lib/db/client'
import { checklistOf } from '@/lib/revisions/checklist'
import { type PublishInput, publishRevision } from '@/lib/revisions/publish-revision'
import { tickChecklist } from '@/lib/revisions/tick-checklist'

/** Ticks every point of the checklist, then publishes, as a reviewer does in one form. */
export async function publishAs(client: PrismaClient, input: PublishInput, now: Date) {
  const { entry } = await client.revision.findUniqueOrThrow({
    where: { id: input.revisionId },
    select: { entry: { select: { kind: true } } },
  })
  await tickChecklist(client, { ...input, ticked: checklistOf(entry.kind as KindName) }, now)
  return publishRevision(client, input, now)
}
