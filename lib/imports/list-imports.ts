import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'
import { IMPORT_JOB, importInputSchema, type ImportInput } from '@/lib/imports/import-input'
import type { ImportState } from '@/lib/imports/load-import'

/** An import in the history. */
export interface ImportLine {
  id: string
  name: string
  by: string | null
  at: Date
  state: ImportState
  applied: number
  refused: number
  total: number
}

const MOST = 100

/** The latest imports, newest first, or those of one sort; null when they are not for `actor`. */
export async function listImports(
  client: Database,
  actor: Actor,
  as?: ImportInput['as'],
): Promise<ImportLine[] | null> {
  if (!may(actor, 'importEntries')) return null
  const jobs = await client.job.findMany({
    where: { name: IMPORT_JOB, ...(as && { input: { path: ['as'], equals: as } }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST,
    include: { user: { select: { name: true } } },
  })
  const groups = await client.importRow.groupBy({
    by: ['jobId', 'state'],
    where: { jobId: { in: jobs.map(({ id }) => id) } },
    _count: true,
  })
  return jobs.map(({ id, input, user, createdAt, state }) => {
    const own = groups.filter((group) => group.jobId === id)
    const count = (wanted: string) => own.find((group) => group.state === wanted)?._count ?? 0
    return {
      id,
      name: importInputSchema.parse(input).name,
      by: user?.name ?? null,
      at: createdAt,
      state: state as ImportState,
      applied: count('applied'),
      refused: count('refused'),
      total: own.reduce((sum, group) => sum + group._count, 0),
    }
  })
}
