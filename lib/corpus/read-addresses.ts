import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { hasAlias } from '@/lib/canonical/has-alias'
import { FINGERPRINT_PATTERN } from '@/lib/core/fingerprint'
import type { Ref } from '@/lib/core/ref'
import { parseRef, refSchema } from '@/lib/core/ref-schema'
import { slugSchema } from '@/lib/core/slug'
import { formatAddresses, MOVED_FILE, WITHDRAWN_FILE } from '@/lib/corpus/address-files'
import type { Corpus, FileProblem } from '@/lib/corpus/corpus'

const withdrawalSchema = z.strictObject({
  id: z.string().regex(FINGERPRINT_PATTERN),
  on: z.iso.date(),
  reason: z.string().min(1).max(600),
})

/** Reads the lists of addresses, of which `files` says which are there. What is no address is a problem that names the line. */
export async function readAddresses(
  folder: string,
  files: readonly string[],
): Promise<Omit<Corpus, 'entries'>> {
  const textOf = async (file: string) =>
    files.includes(file) ? [{ path: file, text: await readFile(join(folder, file), 'utf8') }] : []
  return parseAddresses([...(await textOf(MOVED_FILE)), ...(await textOf(WITHDRAWN_FILE))])
}

/** The lists of addresses in files that were read already. */
export function parseAddresses(texts: readonly { path: string; text: string }[]): Omit<Corpus, 'entries'> {
  const find = (file: string) => texts.find(({ path }) => path === file)?.text ?? ''
  const moves = readList(MOVED_FILE, find(MOVED_FILE), slugSchema)
  const gone = readList(WITHDRAWN_FILE, find(WITHDRAWN_FILE), withdrawalSchema)
  const addresses = {
    moved: moves.listed.map(({ key, value, line }) => ({ from: key, to: { ...key, slug: value }, line })),
    withdrawn: gone.listed.map(({ key, value, line }) => ({ ref: key, ...value, line })),
  }
  const canonical = formatAddresses(addresses)
  const problems = [...moves.problems, ...gone.problems]
  const lists = texts
    .filter(({ path }) => !problems.some(({ file }) => file === path))
    .map((list) => ({ ...list, canonical: canonical.get(list.path) ?? '' }))
  return { ...addresses, lists, problems }
}

interface Listed<Value> {
  key: Ref
  value: Value
  line: number
}

function readList<Value>(
  file: string,
  text: string,
  schema: z.ZodType<Value>,
): { listed: Listed<Value>[]; problems: FileProblem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const whole = (message: string) => ({ listed: [], problems: [{ file, path: '', message }] })
  const [broken] = document.errors
  if (broken) return whole(`YAML: ${broken.message.split('\n')[0]}`)
  if (hasAlias(document)) return whole('YAML: aliases (*name) are not taken; write the value out.')
  if (document.contents === null) return { listed: [], problems: [] }
  if (!isMap(document.contents)) return whole('Is no list by address: each line begins with kind/slug.')
  const listed: Listed<Value>[] = []
  const problems: FileProblem[] = []
  const values = z.record(z.string(), z.unknown()).parse(document.toJS())
  for (const { key: node } of document.contents.items) {
    const name = isScalar(node) ? String(node.value) : ''
    const { line } = lines.linePos(isScalar(node) ? (node.range?.[0] ?? 0) : 0)
    const key = parseRef(refSchema.safeParse(name).data ?? '')
    const value = schema.safeParse(values[name])
    if (key && value.success) {
      listed.push({ key, value: value.data, line })
      continue
    }
    const [issue] = value.error?.issues ?? []
    const why = key ? [name, ...(issue?.path ?? []), issue?.message].join(': ') : `“${name}” is no address.`
    problems.push({ file, path: `line ${line}`, message: why })
  }
  return { listed, problems }
}
