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
  const taken = await takenAmong(tx, [...choices.values()])
  for (const { number, action } of rows) {
    const choice = choices.get(number)
    if (choice === undefined) continue
    const where = { jobId_number: { jobId, number } }
    if (!choice.add) {
      const message = action === 'known' ? 'The source that is here is used.' : 'Left out by choice.'
      await tx.importRow.update({ where, data: { state: 'skipped', message } })
      continue
    }
    const problem = problemOfKey(choice.key, taken)
    taken.add(choice.key)
    await tx.importRow.update({
      where,
      data:
        problem === null
          ? { state: 'planned', slug: choice.key, message: '' }
          : { state: 'refused', message: problem },
    })
  }
}

/** Of the chosen keys those that a source has, or had once. */
async function takenAmong(tx: Database, choices: readonly RecordChoice[]): Promise<Set<string>> {
  const keys = choices.filter(({ add }) => add).map(({ key }) => key)
  const query = { where: { kind: 'source', slug: { in: keys } }, select: { slug: true } }
  const found = [...(await tx.entry.findMany(query)), ...(await tx.oldSlug.findMany(query))]
  return new Set(found.map(({ slug }) => slug))
}

function problemOfKey(key: string, taken: ReadonlySet<string>): string | null {
  const parsed = slugSchema.safeParse(key)
  if (!parsed.success) return `“${key.slice(0, 100)}” is no key. ${parsed.error.issues[0]?.message ?? ''}`
  return taken.has(key) ? `Another source has the key ${key}, or had it once.` : null
}
