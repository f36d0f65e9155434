import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What one tool said to our files: nothing, or each complaint in a line. */
export interface ToolReport {
  name: string
  seconds: number
  problems: string[]
}

interface Tool {
  name: string
  command: [string, ...string[]]
  /** How many records it understood. */
  count: (output: string, folder: string) => Promise<number> | number
  /** Lines of its messages that are no complaint about our files, and why. */
  known: RegExp[]
}

const counted = (pattern: RegExp) => (output: string) => output.match(pattern)?.length ?? 0
const listed = (output: string) => (JSON.parse(output) as unknown[]).length
const bibutils = [
  /Processed \d+ references/,
  // It has no place for the day of reading, and knows nothing newer than RIS of 2001: both stay out of MODS.
  /has unused tags|Unused entries|'DATE:MONTH'|'(?:ADDRESS|NOTES|LANGUAGE|AUTHOR|UNKNOWN)/,
  /^\S+: {4,}(?:Year|Title|Author\(s\)):|^\S+: {10,}\S/,
  /Did not recognize type|Defaulting to STD/i,
]

const tools: Tool[] = [
  ...(['bibtex', 'biblatex'] as const).map((format): Tool => ({
    name: `pandoc reads ${format}.bib`,
    command: ['pandoc', '--fail-if-warnings', '-f', format, `${format}.bib`, '-t', 'csljson'],
    count: listed,
    known: [],
  })),
  ...['corpus.json', 'biblatex.bib'].map((file): Tool => ({
    name: `pandoc --citeproc sets ${file}`,
    command: ['pandoc', '--fail-if-warnings', '--citeproc', '--bibliography', file, 'all.md', '-t', 'html'],
    count: counted(/class="csl-entry"/g),
    known: [],
  })),
  {
    name: 'bibtex sets bibtex.bib',
    command: ['bibtex', 'all'],
    count: async (_, folder) => counted(/^\\bibitem/gm)(await readFile(path.join(folder, 'all.bbl'), 'utf8')),
    known: [
      /^(?:This is BibTeX|The top-level|The style file|Database file|\(There (?:was|were) \d+ warnings?\))/,
      // An unsigned report has no author, and of some the paper is not known: nothing is invented.
      /^Warning--empty (?:author|journal) in /,
    ],
  },
  {
    name: 'biber reads biblatex.bib',
    command: ['biber', '--tool', '--nolog', '--output-file=biber.out', 'biblatex.bib'],
    count: async (_, folder) => counted(/^@/gm)(await readFile(path.join(folder, 'biber.out'), 'utf8')),
    known: [/^INFO - /],
  },
  {
    name: 'bibutils reads corpus.ris',
    command: ['ris2xml', 'corpus.ris'],
    count: counted(/<mods ID=/g),
    known: bibutils,
  },
  {
    name: 'bibutils reads bibtex.bib',
    command: ['bib2xml', 'bibtex.bib'],
    count: counted(/<mods ID=/g),
    known: bibutils,
  },
]

/**
 * Runs Debian's pandoc, bibtex, biber and bibutils in `folder` on `bibtex.bib`, `biblatex.bib`, `corpus.ris` and `corpus.json`, which hold
 * `records` records each. A tool that is missing, says anything unforeseen or reads another number of records has a problem.
 */
export async function tryCitationTools(folder: string, records: number): Promise<ToolReport[]> {
  await writeFile(path.join(folder, 'all.md'), '---\nnocite: "@*"\n---\n')
  await writeFile(
    path.join(folder, 'all.aux'),
    '\\relax\n\\citation{*}\n\\bibstyle{plain}\n\\bibdata{bibtex}\n',
  )
  const reports: ToolReport[] = []
  for (const tool of tools) {
    const start = performance.now()
    const problems = await run(tool, folder, records)
    reports.push({ name: tool.name, seconds: (performance.now() - start) / 1000, problems })
  }
  return reports
}

async function run({ command, count, known }: Tool, folder: string, records: number): Promise<string[]> {
  const [program, ...args] = command
  const { code, output, messages } = await execute(program, args, folder)
  if (code === 'ENOENT') return [`${program} is not installed.`]
  const complaints = messages
    .split('\n')
    .filter((line) => line.trim() !== '' && !known.some((pattern) => pattern.test(line)))
  if (code !== 0) return [...complaints, `${program} ended with ${String(code)}`]
  const found = await count(output, folder)
  return found === records ? complaints : [...complaints, `read ${found} of ${records} records`]
}

function execute(program: string, args: string[], folder: string) {
  return new Promise<{ code: unknown; output: string; messages: string }>((resolve) => {
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 }
    execFile(program, args, options, (error, output, errors) => {
      // bibtex and biber write what they have to say where others write what they make.
      const messages = program === 'bibtex' || program === 'biber' ? output + errors : errors
      resolve({ code: error === null ? 0 : (error.code ?? error.message), output, messages })
    })
  })
}
