import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeCitations } from '@/lib/citations/write-citations'
import { tryCitationTools } from '@/lib/checks/citation-tools'
import { citeCorpus } from '@/lib/corpus/cite-corpus'
import { presentEntries } from '@/lib/corpus/present-entries'
import { readCorpus } from '@/lib/corpus/read-corpus'

// `citations try` writes every entry of content/ as files and has Debian's tools read them; `citations write <folder>` only writes.
const files = {
  bibtex: 'bibtex.bib',
  biblatex: 'biblatex.bib',
  ris: 'corpus.ris',
  'csl-json': 'corpus.json',
} as const
const now = new Date()
const [command, argument] = process.argv.slice(2)

async function write(folder: string): Promise<number> {
  const entries = presentEntries(await readCorpus(resolve(import.meta.dirname, '../content')))
  const on = now.toISOString().slice(0, 10)
  const items = citeCorpus(entries, now, { origin: 'https://plainsight.example', on })
  await mkdir(folder, { recursive: true })
  for (const [format, name] of Object.entries(files)) {
    const text = writeCitations(items, format as keyof typeof files, { locale: 'en' })
    await writeFile(join(folder, name), text)
  }
  return items.length
}

async function tryTools(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plainsight-citations-'))
  try {
    const reports = await tryCitationTools(folder, await write(folder))
    for (const { name, seconds, problems } of reports) {
      console.log(`${problems.length === 0 ? 'holds' : 'FAILS'}  ${name} (${seconds.toFixed(1)} s)`)
      for (const problem of problems.slice(0, 20)) console.log(`       ${problem}`)
    }
    const failed = reports.filter(({ problems }) => problems.length > 0).length
    console.log(`${reports.length - failed} passed, ${failed} failed`)
    if (failed > 0) process.exitCode = 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (command === 'try') await tryTools()
else if (command === 'write' && argument !== undefined)
  console.log(`${await write(resolve(argument))} records in each file.`)
else {
  console.error('Usage: citations try | write <folder>')
  process.exitCode = 1
}
