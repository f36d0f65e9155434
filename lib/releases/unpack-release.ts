import { createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { z } from 'zod'
import { sha256 } from '@/lib/canonical/sha256'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { fail, type Result, succeed } from '@/lib/core/result'
import { slugSchema } from '@/lib/core/slug'
import { ADDRESS_FILES } from '@/lib/corpus/address-files'
import { corpusPath } from '@/lib/corpus/corpus-path'
import type { FileProblem } from '@/lib/corpus/corpus'
import { kindNamed } from '@/lib/entries/registry'

const LINES = /^jsonl\/[a-z-]+\.jsonl$/
const SUMS = 'SHA256SUMS'
const WHOLE = new Set<string>([...ADDRESS_FILES, SUMS])
/** No list is longer. */
const LONGEST_LIST = 20_000_000
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
 * Writes the entries of a release, and its lists of addresses, as a corpus folder, which is then imported like any other. A line that is not what it should be, or
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
  const lists = new Map<string, Buffer>()
  const unzip = new Unzip((file) => {
    if (WHOLE.has(file.name)) takeWhole(file, (body) => lists.set(file.name, body))
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
  problems.push(...writeLists(folder, lists))
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

function takeWhole(file: UnzipFile, take: (body: Buffer) => void): void {
  const pieces: Uint8Array[] = []
  let bytes = 0
  file.ondata = (error, piece, isLast) => {
    if (error) throw error
    bytes += piece.length
    if (bytes > LONGEST_LIST) throw new Error(`${file.name} is longer than any list`)
    pieces.push(piece)
    if (isLast) take(Buffer.concat(pieces))
  }
  file.start()
}

/** Writes the lists of addresses, if they are what SHA256SUMS says: entries carry their own hashes, lists have none. */
function writeLists(folder: string, files: ReadonlyMap<string, Buffer>): FileProblem[] {
  const sums = new Map(
    (files.get(SUMS)?.toString('utf8') ?? '').split('\n').map((line) => [line.slice(66), line.slice(0, 64)]),
  )
  return ADDRESS_FILES.flatMap((file) => {
    const body = files.get(file)?.toString('utf8')
    if (body !== undefined && sums.get(file) === sha256(body)) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, file), body)
      return []
    }
    if (body === undefined && !sums.has(file)) return []
    const message = body === undefined ? 'Is missing.' : `Does not hash to what ${SUMS} says.`
    return [{ file, path: '', message }]
  })
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
