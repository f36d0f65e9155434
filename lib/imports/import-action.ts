import { z } from 'zod'
import type { SignedIn } from '@/lib/auth/actor'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { bytesToText } from '@/lib/cited/reading/bytes-to-text'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import { fail, type Result, succeed } from '@/lib/core/result'
import { readChoices } from '@/lib/imports/bibliography/choose-records'
import { planBibliography } from '@/lib/imports/bibliography/plan-bibliography'
import { readBibliography } from '@/lib/imports/bibliography/read-bibliography'
import { cancelImport } from '@/lib/imports/cancel-import'
import { ROW_ENDS } from '@/lib/imports/import-input'
import { IMPORT_LIMITS } from '@/lib/imports/import-limits'
import { keepPlan, type PlanToKeep } from '@/lib/imports/keep-plan'
import { listLeftAddresses } from '@/lib/imports/left-addresses'
import { planRows } from '@/lib/imports/plan-rows'
import { readChosen } from '@/lib/imports/read-chosen'
import { readCorpusFiles } from '@/lib/imports/read-corpus-files'
import { readTable } from '@/lib/imports/read-table'
import { releaseFiles } from '@/lib/imports/release-files'
import { startImport } from '@/lib/imports/start-import'

const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('plan-files') }),
  z.object({ _intent: z.literal('plan-table'), kind: z.enum(KIND_NAMES), text: z.string().default('') }),
  z.object({ _intent: z.literal('plan-bibliography'), text: z.string().default('') }),
  z.object({ _intent: z.literal('start'), import: z.uuid(), ends: z.enum(ROW_ENDS) }),
  z.object({ _intent: z.literal('cancel'), import: z.uuid() }),
])
type Input = z.infer<typeof schema>

export const IMPORTS_PAGE = '/edit/imports'
export const BIBLIOGRAPHY_PAGE = '/edit/sources/import'
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
      case 'plan-bibliography':
        return planned(asking, await readSources(asking, actor, input.text), BIBLIOGRAPHY_PAGE)
      case 'start': {
        const { import: id, ends } = input
        const choices = readChoices(asking.fields)
        const given = { actor, id, ends, ...(choices.size > 0 && { choices }) }
        const started = await startImport(client, given, now)
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
  const { ignored, rows, addresses } = corpus.value
  const left = await listLeftAddresses(client, rows, addresses)
  return succeed({
    actor,
    input: { as: 'files', name: (name ?? '').slice(0, 200), ignored: ignored.slice(0, 100), left },
    rows: await planRows(client, actor.id, rows),
  })
}

async function planTable(
  { client, files }: Asking,
  actor: SignedIn,
  { kind, text }: { kind: KindName; text: string },
): Promise<Result<PlanToKeep, string>> {
  const file = files['table']?.find(({ size }) => size > 0)
  const decoded = await textOf(file, text)
  if (!decoded.ok) return decoded
  const read = readTable(kind, decoded.value.text)
  if (!read.ok) return read
  const name = (file?.name ?? `${kind}.csv`).slice(0, 200)
  return succeed({
    actor,
    input: { as: 'table', name, kind, ignored: [] },
    rows: await planRows(client, actor.id, read.value),
    file: { name, bytes: decoded.value.bytes },
  })
}

async function readSources(
  { client, files }: Asking,
  actor: SignedIn,
  text: string,
): Promise<Result<PlanToKeep, string>> {
  const file = files['bibliography']?.find(({ size }) => size > 0)
  const decoded = await textOf(file, text)
  const read = decoded.ok ? await readBibliography(decoded.value.text) : decoded
  if (!read.ok) return read
  const name = (file?.name ?? 'bibliography').slice(0, 200)
  return succeed({
    actor,
    input: { as: 'bibliography', name, ignored: [] },
    rows: await planBibliography(client, read.value),
  })
}

/** The chosen file, or else what was pasted; only text in UTF-8. */
async function textOf(
  file: File | undefined,
  pasted: string,
): Promise<Result<{ text: string; bytes: Uint8Array<ArrayBuffer> }, string>> {
  const bytes = new Uint8Array(file ? await file.arrayBuffer() : new TextEncoder().encode(pasted))
  const decoded = bytesToText(bytes)
  if (decoded.ok) return succeed({ text: decoded.value, bytes })
  const { code, line } = decoded.failure
  if (code === 'empty') return fail('No file was chosen, and nothing was pasted.')
  return fail(
    code === 'tooLarge' ? 'The file is larger than 10 MB.' : `Line ${line ?? 1} is no text in UTF-8.`,
  )
}

async function planned(
  { client, now }: Asking,
  plan: Result<PlanToKeep, string>,
  back = IMPORTS_PAGE,
): Promise<Answer> {
  if (!plan.ok) return answer(back, plan, '')
  return answer(importPage(await keepPlan(client, plan.value, now)), succeed(null), 'importPlanned')
}

function answer(page: string, result: Result<unknown, string>, says: string): Answer {
  return result.ok
    ? goTo(page, { outcome: 'saved', says })
    : goTo(page, { outcome: 'invalid', says: 'notImported', why: result.failure.slice(0, 400) })
}
