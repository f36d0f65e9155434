import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import { type FileProblem, readCorpus } from '@/lib/corpus/read-corpus'
import type { PrismaClient } from '@/lib/db/client'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { generateClient } from '@/lib/db/generate-client'
import { migrate } from '@/lib/db/migrate'
import { loadEnvFile } from '@/lib/site/load-env-file'
import { useDatabase } from '@/lib/site/use-database'

const root = resolve(import.meta.dirname, '..')
const [command, folderGiven] = process.argv.slice(2)
const folder = resolve(folderGiven ?? join(root, 'content'))

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

async function importAll(client: PrismaClient): Promise<void> {
  const { importCorpus } = await import('@/lib/corpus/import-corpus')
  const result = await importCorpus({
    client,
    folder,
    now: new Date(),
    onPlan: (steps) => {
      for (const { action, entry } of steps) {
        if (action !== 'unchanged') console.log(`${action.padEnd(9)} ${entry.path}`)
      }
    },
  })
  if (result.ok) {
    const counts = Object.entries(result.value).map(([action, count]) => `${count} ${action}`)
    console.log(counts.join(', '))
  } else {
    report(result.failure)
    console.error('Nothing was imported.')
  }
}

async function exportAll(client: PrismaClient): Promise<void> {
  const { exportCorpus } = await import('@/lib/corpus/export-corpus')
  console.log(`${await exportCorpus(client, folder)} files written in ${folder}.`)
}

/** Works on the site's database, whether or not the site runs; what needs the generated client is loaded in here. */
async function withDatabase(work: (client: PrismaClient) => Promise<void>): Promise<void> {
  loadEnvFile(root)
  await generateClient(root)
  const used = await useDatabase(root, process.env)
  try {
    await migrate(used.url, root)
    const { openClient } = await import('@/lib/db/client')
    const client = openClient(used.url)
    try {
      await work(client)
    } finally {
      await client.$disconnect()
    }
  } finally {
    await used.leave()
  }
}

const commands: Record<string, () => Promise<void>> = {
  check,
  format,
  import: () => withDatabase(importAll),
  export: () => withDatabase(exportAll),
}

try {
  const run = commands[command ?? '']
  if (run === undefined) throw new StartFailure('Usage: content check|format|import|export [folder]')
  await run()
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof StartFailure ? error.message : error)
}
