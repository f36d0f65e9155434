import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import { exportCorpus } from '@/lib/corpus/export-corpus'
import { importCorpus } from '@/lib/corpus/import-corpus'
import { type FileProblem, readCorpus } from '@/lib/corpus/read-corpus'
import { database } from '@/lib/db/client'

const [command, folderGiven] = process.argv.slice(2)
const folder = resolve(folderGiven ?? join(import.meta.dirname, '..', 'content'))

function report(problems: FileProblem[]): void {
  for (const { file, path, message } of problems) console.error(`${file}${path && ` ${path}`}: ${message}`)
  if (problems.length > 0) process.exitCode = 1
}

async function check(): Promise<void> {
  const { entries, problems } = await readCorpus(folder)
  report([...problems, ...checkCorpus(entries)])
  console.log(`${entries.length} entries read in ${folder}.`)
}

async function format(): Promise<void> {
  const { entries, problems } = await readCorpus(folder)
  const changed = entries.filter((entry) => entry.text !== entry.canonical)
  for (const entry of changed) await writeFile(join(folder, entry.path), entry.canonical)
  report(problems)
  console.log(`${changed.length} of ${entries.length} files made canonical.`)
}

async function importAll(): Promise<void> {
  const result = await importCorpus({
    client: database(),
    folder,
    now: new Date(),
    onPlan: (steps) => {
      for (const { action, entry } of steps) if (action !== 'unchanged') console.log(`${action.padEnd(9)} ${entry.path}`)
    },
  })
  if (!result.ok) report(result.failure)
  else console.log(Object.entries(result.value).map(([action, count]) => `${count} ${action}`).join(', '))
}

const COMMANDS: Record<string, () => Promise<unknown>> = {
  check,
  format,
  import: importAll,
  export: async () => console.log(`${await exportCorpus(database(), folder)} files written in ${folder}.`),
}

const run = COMMANDS[command ?? '']
if (!run) {
  console.error('Usage: content.ts check|format|import|export [folder]')
  process.exit(2)
}
await run()
process.exit()
