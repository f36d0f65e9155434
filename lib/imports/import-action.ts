import { z } from 'zod'
import type { SignedIn } from '@/lib/auth/actor'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { bytesToText } from '@/lib/cited/reading/bytes-to-text'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import { fail, type Result, succeed } from '@/lib/core/result'
import { cancelImport } from '@/lib/imports/cancel-import'
import { ROW_ENDS } from '@/lib/imports/import-input'
import { IMPORT_LIMITS } from '@/lib/imports/import-limits'
import { keepPlan, type PlanToKeep } from '@/lib/imports/keep-plan'
import { planRows } from '@/lib/imports/plan-rows'
import { readChosen } from '@/lib/imports/read-chosen'
import { readCorpusFiles } from '@/lib/imports/read-corpus-files'
import { readTable } from '@/lib/imports/read-table'
import { releaseFiles } from '@/lib/imports/release-files'
import { startImport } from '@/lib/imports/start-import'

const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('plan-files') }),
  z.object({ _intent: z.literal('plan-table'), kind: z.enum(KIND_NAMES), text: z.string().default('') }),
  z.object({ _intent: z.literal('start'), import: z.uuid(), ends: z.enum(ROW_ENDS) }),
  z.object({ _intent: z.literal('cancel'), import: z.uuid() }),
])
type Input = z.infer<typeof schema>

export const IMPORTS_PAGE = '/edit/imports'
export const importPage = (id: string) => `${IMPORTS_PAGE}/${id}`

/** Plans an import of files or of a table, begins it, and stops it. */
export const importAction: DeskAction<Input> = {
  permission: 'importEntries',
  schema,
  mostBytes: IMPORT_LIMITS.uploadBytes,
  back: (fields) =>
    z.uuid().safeParse(fields['import']).success ? importPage(fields['import'] ?? '') : IMPORTS_PAGE,

  async act(asking, input) {
    const { client, now, actor } = asking
    if (actor.type !== 'user') throw new Error('only people import at the desk')
    switch (input._intent) {
      case 'plan-files':
        return planned(asking, await planFiles(asking, actor))
      case 'plan-table':
        return planned(asking, await planTable(asking, actor, input))
      case 'start': {
        const started = await startImport(client, { actor, id: input.import, ends: input.ends }, now)
        return answer(importPage(input.import), started, 'importStarted')
      }
      case 'cancel': {
        const cancelled = await cancelImport(client, { actor, id: input.import }, now)
        return answer(importPage(input.import), cancelled, 'importStopped')
      }
    }
  },
}

async function planFiles({ client, files }: Asking, actor: SignedIn): Promise<Result<PlanToKeep, string>> {
  const [zip = [], folder = []] = [files['zip'], files['folder']]
  const chosen = [...zip, ...folder].filter(({ size }) => size > 0)
  const read = await readChosen(chosen)
  const entries = read.ok ? releaseFiles(read.value) : read
  const corpus = entries.ok ? readCorpusFiles(entries.value) : entries
  if (!corpus.ok) return corpus
  const [first] = chosen
  const name = zip.includes(first as File) ? first?.name : first?.name.split('/')[0]
  return succeed({
    actor,
    input: { as: 'files', name: (name ?? '').slice(0, 200), ignored: corpus.value.ignored.slice(0, 100) },
    rows: await planRows(client, actor.id, corpus.value.rows),
  })
}

async function planTable(
  { client, files }: Asking,
  actor: SignedIn,
  { kind, text }: { kind: KindName; text: string },
): Promise<Result<PlanToKeep, string>> {
  const file = files['table']?.find(({ size }) => size > 0)
  const bytes = new Uint8Array(file ? await file.arrayBuffer() : new TextEncoder().encode(text))
  const decoded = bytesToText(bytes)
  if (!decoded.ok)
    return fail(
      decoded.failure.code === 'empty'
        ? 'No file was chosen, and nothing was pasted.'
        : `Line ${decoded.failure.line ?? 1} is no UTF-8. Save the table as “CSV UTF-8”.`,
    )
  const read = readTable(kind, decoded.value)
  if (!read.ok) return read
  const name = (file?.name ?? `${kind}.csv`).slice(0, 200)
  return succeed({
    actor,
    input: { as: 'table', name, kind, ignored: [] },
    rows: await planRows(client, actor.id, read.value),
    file: { name, bytes },
  })
}

async function planned({ client, now }: Asking, plan: Result<PlanToKeep, string>): Promise<Answer> {
  if (!plan.ok) return answer(IMPORTS_PAGE, plan, '')
  return answer(importPage(await keepPlan(client, plan.value, now)), succeed(null), 'importPlanned')
}

function answer(page: string, result: Result<unknown, string>, says: string): Answer {
  return result.ok
    ? goTo(page, { outcome: 'saved', says })
    : goTo(page, { outcome: 'invalid', says: 'notImported', why: result.failure.slice(0, 400) })
}
