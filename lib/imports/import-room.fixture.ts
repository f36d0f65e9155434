import type { SignedIn } from '@/lib/auth/actor'
import type { PrismaClient } from '@/lib/db/client'
import { importJob } from '@/lib/imports/import-job'
import { keepPlan } from '@/lib/imports/keep-plan'
import { planRows } from '@/lib/imports/plan-rows'
import { readTable } from '@/lib/imports/read-table'
import { startImport } from '@/lib/imports/start-import'
import { runNextJob, type Worker } from '@/lib/jobs/run-next-job'

/** A table of terms, planned and kept as the desk does it; answers its id. */
export async function planTable(
  client: PrismaClient,
  actor: SignedIn,
  csv: string,
  now: Date,
): Promise<string> {
  const read = readTable('term', csv)
  if (!read.ok) throw new Error(read.failure)
  const rows = await planRows(client, actor.id, read.value)
  const file = { name: 'terms.csv', bytes: new TextEncoder().encode(csv) }
  const input = { as: 'table' as const, name: file.name, kind: 'term', ignored: [] }
  return keepPlan(client, { actor, input, rows, file }, now)
}

/** Confirms a plan and lets a server do it. */
export async function carryOut(
  client: PrismaClient,
  actor: SignedIn,
  id: string,
  ends: 'draft' | 'submitted' = 'draft',
  over: Partial<Worker> = {},
): Promise<void> {
  const started = await startImport(client, { actor, id, ends }, new Date())
  if (!started.ok) throw new Error(started.failure)
  await work(client, over)
}

/** One server that does what is due. */
export async function work(client: PrismaClient, over: Partial<Worker> = {}): Promise<boolean> {
  return runNextJob({
    client,
    kinds: [importJob],
    now: () => new Date(),
    signal: new AbortController().signal,
    beatEveryMs: 3_600_000,
    report: (error) => {
      throw error
    },
    ...over,
  })
}

/** `line 2 create planned` for each row. */
export async function rowsOf(client: PrismaClient, jobId: string): Promise<string[]> {
  const rows = await client.importRow.findMany({ where: { jobId }, orderBy: { number: 'asc' } })
  return rows.map(({ slug, action, state }) => `${slug} ${action} ${state}`)
}

/** A table of terms, `word-<from>` to `word-<to>`; those of `bad` have no title. */
export function tableOfWords(from: number, to: number, bad: readonly number[] = []): string {
  const numbers = Array.from({ length: to - from + 1 }, (_, n) => from + n)
  const rows = numbers.map((n) =>
    bad.includes(n) ? `bad-${n},,Nothing.` : `word-${n},Word ${n},A word. [@report]`,
  )
  return ['slug,title,summary', ...rows].join('\r\n')
}
