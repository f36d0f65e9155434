import { appendFileSync, createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { z } from 'zod'
import { sha256 } from '@/lib/canonical/sha256'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { fail, type Result, succeed } from '@/lib/core/result'
import { slugSchema } from '@/lib/core/slug'
import { corpusPath } from '@/lib/corpus/corpus-path'
import { RENAMES_FILE } from '@/lib/corpus/renames-file'
import type { FileProblem } from '@/lib/corpus/read-corpus'
import { kindNamed } from '@/lib/entries/registry'

const LINES = /^jsonl\/[a-z-]+\.jsonl$/
/** No entry is longer; a file without line ends would otherwise fill the memory. */
const LONGEST_LINE = 5_000_000
const MOST_PROBLEMS = 100

const lineSchema = z.object({
  kind: z.enum(KIND_NAMES),
  slug: slugSchema,
  locale: z.enum(LOCALES),
  sha256: z.string(),
  canonical: z.string(),
})

/**
 * Writes the entries of a release as a corpus folder, which is then imported like any other. A line that is not what it should be, or
 * whose text does not hash to what it says, is a problem that names file and line. Answers how many entries were written.
 */
export async function unpackRelease(zip: string, folder: string): Promise<Result<number, FileProblem[]>> {
  const problems: FileProblem[] = []
  let written = 0
  const take = (file: string, number: number, text: string) => {
    if (text.trim() === '') return
    const problem = writeLine(folder, text)
    if (problem === null) written += 1
    else if (problems.length < MOST_PROBLEMS)
      problems.push({ file, path: `line ${number}`, message: problem })
  }
  const unzip = new Unzip((file) => {
    if (file.name === RENAMES_FILE) {
      copyTo(join(folder, RENAMES_FILE), file)
      return
    }
    if (!LINES.test(file.name)) return
    const lines = new Lines((number, text) => take(file.name, number, text))
    file.ondata = (error, piece, isLast) => {
      if (error) throw error
      lines.push(piece, isLast)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for await (const piece of createReadStream(zip)) unzip.push(piece as Buffer)
    unzip.push(new Uint8Array(0), true)
  } catch (error) {
    problems.push({
      file: zip,
      path: '',
      message: `Cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    })
  }
  if (problems.length === 0 && written === 0)
    problems.push({ file: zip, path: '', message: 'Holds no entries: a release has them under jsonl/.' })
  return problems.length > 0 ? fail(problems) : succeed(written)
}

function writeLine(folder: string, text: string): string | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'Is not JSON.'
  }
  const parsed = lineSchema.safeParse(value)
  if (!parsed.success) return `${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}.`
  const { canonical, ...entry } = parsed.data
  if (sha256(canonical) !== entry.sha256)
    return 'Its text does not hash to its sha256: it was changed, or damaged.'
  const path = join(folder, corpusPath(entry, kindNamed(entry.kind).hasBody))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, canonical)
  return null
}

/** What the corpus folder takes as it is. */
function copyTo(path: string, file: UnzipFile): void {
  mkdirSync(dirname(path), { recursive: true })
  file.ondata = (error, piece) => {
    if (error) throw error
    appendFileSync(path, piece)
  }
  file.start()
}

/** Cuts bytes that come in pieces into lines of text, counted from 1. */
class Lines {
  readonly #decoder = new StringDecoder('utf8')
  readonly #take: (number: number, text: string) => void
  #rest = ''
  #number = 0

  constructor(take: (number: number, text: string) => void) {
    this.#take = take
  }

  push(piece: Uint8Array, isLast: boolean): void {
    const lines = (this.#rest + this.#decoder.write(Buffer.from(piece))).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#take(++this.#number, line)
    if (this.#rest.length > LONGEST_LINE) throw new Error('a line is longer than any entry')
    if (isLast && this.#rest !== '') this.#take(++this.#number, this.#rest)
  }
}
