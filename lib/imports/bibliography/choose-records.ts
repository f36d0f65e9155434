import { slugSchema } from '@/lib/core/slug'
import type { Database } from '@/lib/db/client'

/** What an editor chose for a record: make it a source under this key, or leave it. */
export interface RecordChoice {
  add: boolean
  key: string
}

/** The choices that a form sent as `choice.<number>` and `key.<number>`. */
export function readChoices(fields: Record<string, string>): Map<number, RecordChoice> {
  const choices = new Map<number, RecordChoice>()
  for (const [name, value] of Object.entries(fields)) {
    const number = /^choice\.(\d{1,4})$/.exec(name)?.[1]
    if (number !== undefined)
      choices.set(Number(number), { add: value === 'add', key: (fields[`key.${number}`] ?? '').trim() })
  }
  return choices
}

/** Writes the choices into the plan, in the transaction that begins it. A key that is none, or is taken, keeps its record out. */
export async function chooseRecords(
  tx: Database,
  jobId: string,
  choices: ReadonlyMap<number, RecordChoice>,
): Promise<void> {
  const rows = await tx.importRow.findMany({
    where: { jobId, action: { in: ['create', 'known'] }, state: { in: ['planned', 'skipped'] } },
  })
  const keys = new Set<string>()
  for (const { number, action } of rows) {
    const choice = choices.get(number)
    if (choice === undefined) continue
    const where = { jobId_number: { jobId, number } }
    if (!choice.add) {
      const message = action === 'known' ? 'The source that is here is used.' : 'Left out by choice.'
      await tx.importRow.update({ where, data: { state: 'skipped', message } })
      continue
    }
    const problem = await problemOfKey(tx, choice.key, keys)
    keys.add(choice.key)
    await tx.importRow.update({
      where,
      data:
        problem === null
          ? { state: 'planned', slug: choice.key, message: '' }
          : { state: 'refused', message: problem },
    })
  }
}

async function problemOfKey(tx: Database, key: string, keys: ReadonlySet<string>): Promise<string | null> {
  const parsed = slugSchema.safeParse(key)
  if (!parsed.success) return `“${key.slice(0, 100)}” is no key. ${parsed.error.issues[0]?.message ?? ''}`
  const where = { kind_slug: { kind: 'source', slug: key } }
  const isTaken =
    keys.has(key) ||
    (await tx.entry.findUnique({ where })) !== null ||
    (await tx.oldSlug.findUnique({ where })) !== null
  return isTaken ? `Another source has the key ${key}, or had it once.` : null
}
