import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { sha256 } from '@/lib/canonical/sha256'
import { claimsOf } from '@/lib/claims/claims-of'
import { refText } from '@/lib/core/ref'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import { checkCoverage, COVERAGE_FILE } from '@/lib/corpus/check-coverage'
import { checkQuotes } from '@/lib/corpus/check-quotes'
import { exportCorpus } from '@/lib/corpus/export-corpus'
import { gradeEntries } from '@/lib/corpus/grade-entries'
import { importCorpus } from '@/lib/corpus/import-corpus'
import { type FileProblem, readCorpus } from '@/lib/corpus/read-corpus'
import { database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'

const [command, argument] = process.argv.slice(2)
const corpus = join(import.meta.dirname, '..', 'content')
const folder = resolve(argument ?? corpus)

function report(problems: FileProblem[]): void {
  for (const { file, path, message } of problems) console.error(`${file}${path && ` ${path}`}: ${message}`)
  if (problems.length > 0) process.exitCode = 1
}

async function check(): Promise<void> {
  const { entries, problems } = await readCorpus(folder)
  const names = await readdir(folder)
  const coverage = names.includes(COVERAGE_FILE) ? await readFile(join(folder, COVERAGE_FILE), 'utf8') : null
  report([...problems, ...checkCorpus(entries), ...(coverage === null ? [] : checkCoverage(coverage, entries))])
  const grades = gradeEntries(entries)
  const middle = grades[Math.floor(grades.length / 2)]
  if (middle) console.log(`Reading grade of ${grades.length} texts: median ${middle.grade}, hardest ${grades[0]?.grade} (${grades[0]?.path}).`)
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
  if (argument === undefined) throw new Error('Name the folder of the captured texts.')
  const { entries } = await readCorpus(corpus)
  const names = (await readdir(folder, { withFileTypes: true })).filter((name) => name.isFile())
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name.name), 'utf8')))
  const { compared, problems } = checkQuotes(entries, new Map(texts.map((text) => [sha256(text), text])))
  report(problems)
  console.log(`${compared} quotations compared with captured texts.`)
}

/** Prints the claims of one entry (`kind/slug`), by path: what the coverage list may name. */
async function claims(): Promise<void> {
  const { entries } = await readCorpus(corpus)
  const entry = entries.find((each) => each.locale === 'en' && refText(each) === argument)
  if (!entry) throw new Error(`No entry ${argument ?? ''}: name it as kind/slug.`)
  for (const { path, text } of claimsOf(kindNamed(entry.kind), entry.snapshot)) console.log(`${path}: ${text}`)
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
  grades,
  quotes,
  claims,
  import: importAll,
  export: async () => console.log(`${await exportCorpus(database(), folder)} files written in ${folder}.`),
}

const run = COMMANDS[command ?? '']
if (!run) {
  console.error('Usage: content.ts check|format|grades|import|export [folder] | quotes <folder> | claims <kind/slug>')
  process.exit(2)
}
await run()
process.exit()
