import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sha256 } from '@/lib/canonical/sha256'
import { claimsOf } from '@/lib/claims/claims-of'
import { refText } from '@/lib/core/ref'
import { canonicalWith } from '@/lib/corpus/carry-corpus'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import { checkCoverage, COVERAGE_FILE } from '@/lib/corpus/check-coverage'
import { checkGrades } from '@/lib/corpus/check-grades'
import { checkQuotes } from '@/lib/corpus/check-quotes'
import { gradeEntries } from '@/lib/corpus/grade-entries'
import type { FileProblem } from '@/lib/corpus/corpus'
import { presentEntries } from '@/lib/corpus/present-entries'
import { readCorpus } from '@/lib/corpus/read-corpus'
import type { PrismaClient } from '@/lib/db/client'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { kindNamed } from '@/lib/entries/registry'
import { withDatabase } from '@/lib/site/with-database'

const root = resolve(import.meta.dirname, '..')
const content = join(root, 'content')
const [command, argument] = process.argv.slice(2)
const folder = resolve(argument ?? content)

function report(problems: FileProblem[]): void {
  for (const { file, path, message } of problems) console.error(`${file}${path && ` ${path}`}: ${message}`)
  if (problems.length > 0) process.exitCode = 1
}

async function check(): Promise<void> {
  const corpus = await readCorpus(folder)
  const { entries, problems } = corpus
  const names = await readdir(folder)
  const coverage = names.includes(COVERAGE_FILE) ? await readFile(join(folder, COVERAGE_FILE), 'utf8') : null
  const grades = gradeEntries(entries)
  report([
    ...problems,
    ...checkCorpus(corpus),
    ...checkGrades(grades),
    ...(coverage === null ? [] : checkCoverage(coverage, entries)),
  ])
  const middle = grades[Math.floor(grades.length / 2)]
  if (middle)
    console.log(
      `Reading grade of ${grades.length} texts: median ${middle.grade}, hardest ${grades[0]?.grade} (${grades[0]?.path}).`,
    )
  console.log(`${entries.length} entries read in ${folder}.`)
}

async function grades(): Promise<void> {
  const { entries } = await readCorpus(folder)
  for (const { path, grade, words } of gradeEntries(entries)) {
    console.log(`${grade.toFixed(1).padStart(5)}  ${String(words).padStart(5)} words  ${path}`)
  }
}

/** Compares quotations with the captures in the folder given, which are private and not part of the corpus. */
async function quotes(): Promise<void> {
  if (argument === undefined) throw new StartFailure('Name the folder of the captured texts.')
  const entries = presentEntries(await readCorpus(content))
  const names = (await readdir(folder, { withFileTypes: true })).filter((name) => name.isFile())
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name.name), 'utf8')))
  const { compared, problems } = checkQuotes(entries, new Map(texts.map((text) => [sha256(text), text])))
  report(problems)
  console.log(`${compared} quotations compared with captured texts.`)
}

/** Prints the claims of one entry (`kind/slug`), by path: what the coverage list may name. */
async function claims(): Promise<void> {
  const { entries } = await readCorpus(content)
  const entry = entries.find((each) => each.locale === 'en' && refText(each) === argument)
  if (!entry) throw new StartFailure(`No entry ${argument ?? ''}: name it as kind/slug.`)
  for (const { path, text } of claimsOf(kindNamed(entry.kind), entry.snapshot))
    console.log(`${path}: ${text}`)
}

async function format(): Promise<void> {
  const { entries, lists, problems } = await readCorpus(folder)
  const carried = entries.map((entry) => ({ ...entry, canonical: canonicalWith(entry, entries) }))
  const files = [...carried, ...lists]
  const changed = files.filter((file) => file.text !== file.canonical)
  for (const file of changed) await writeFile(join(folder, file.path), file.canonical)
  report(problems)
  console.log(`${changed.length} of ${files.length} files made canonical.`)
}

/** What a person expects to hear of, also when there is none. */
const ALWAYS_SAID = new Set(['create', 'update', 'unchanged', 'adopt', 'conflict'])

async function importAll(client: PrismaClient): Promise<void> {
  if (!folder.endsWith('.zip')) return importFolder(client, folder)
  const { unpackRelease } = await import('@/lib/releases/unpack-release')
  const unpacked = await mkdtemp(join(tmpdir(), 'plainsight-release-'))
  try {
    const result = await unpackRelease(folder, unpacked)
    if (result.ok) await importFolder(client, unpacked)
    else report(result.failure)
  } finally {
    await rm(unpacked, { recursive: true, force: true })
  }
}

async function importFolder(client: PrismaClient, from: string): Promise<void> {
  const { importCorpus } = await import('@/lib/corpus/import-corpus')
  const result = await importCorpus({
    client,
    folder: from,
    now: new Date(),
    onPlan: ({ steps, addresses }) => {
      for (const { action, ref, slug } of addresses) {
        const to = slug === ref.slug ? '' : ` to ${ref.kind}/${slug}`
        console.log(`${action.padEnd(9)} ${refText(ref)}${to}`)
      }
      for (const { action, entry } of steps) {
        if (action !== 'unchanged') console.log(`${action.padEnd(9)} ${entry.path}`)
      }
    },
  })
  if (result.ok) {
    const counts = Object.entries(result.value).filter(
      ([action, count]) => count > 0 || ALWAYS_SAID.has(action),
    )
    console.log(counts.map(([action, count]) => `${count} ${action}`).join(', '))
  } else {
    report(result.failure)
    console.error('Nothing was imported.')
  }
}

async function exportAll(client: PrismaClient): Promise<void> {
  const { exportCorpus } = await import('@/lib/corpus/export-corpus')
  console.log(`${await exportCorpus(client, folder)} files written in ${folder}.`)
}

const commands: Record<string, () => Promise<void>> = {
  check,
  format,
  grades,
  quotes,
  claims,
  import: () => withDatabase(root, importAll),
  export: () => withDatabase(root, exportAll),
}

try {
  const run = commands[command ?? '']
  if (run === undefined)
    throw new StartFailure(
      'Usage: content check|format|grades|import|export [folder] | import <release.zip> | quotes <folder> | claims <kind/slug>',
    )
  await run()
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof StartFailure ? error.message : error)
}
