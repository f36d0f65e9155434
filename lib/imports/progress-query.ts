import { z } from 'zod'
import type { DeskQuery } from '@/lib/auth/desk-query'
import { countRows } from '@/lib/imports/count-rows'
import { IMPORT_JOB } from '@/lib/imports/import-input'

const schema = z.object({ import: z.uuid() })

/** How far an import is, for the script that draws its bar: rows done of those to be done, and whether it is over. */
export const progressQuery: DeskQuery<z.infer<typeof schema>> = {
  permission: 'importEntries',
  schema,
  async answer({ client }, { import: id }) {
    const job = await client.job.findFirst({ where: { id, name: IMPORT_JOB }, select: { state: true } })
    if (job === null) return null
    const { total, planned, unchanged, known, conflict, invalid } = await countRows(client, id)
    const toDo = total - unchanged - known - conflict - invalid
    return { done: toDo - planned, total: toDo, isOver: !['waiting', 'running'].includes(job.state) }
  },
}
