import { parse, YAMLParseError } from 'yaml'
import { claimsOf } from '@/lib/claims/claims-of'
import { refText } from '@/lib/core/ref'
import { type CoverageRow, coverageSchema } from '@/lib/corpus/coverage-schema'
import type { CorpusEntry, FileProblem } from '@/lib/corpus/corpus'
import { kindNamed } from '@/lib/entries/registry'

/** Name of the file under the corpus folder. */
export const COVERAGE_FILE = 'coverage.yaml'

/**
 * What of `text` (the coverage file) the corpus does not keep: a row that nothing says, an entry or claim that does not exist,
 * words that the claim named does not have. English entries alone count: translations follow them.
 */
export function checkCoverage(text: string, entries: readonly CorpusEntry[]): FileProblem[] {
  const parsed = coverageSchema.safeParse(parseYaml(text))
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      file: COVERAGE_FILE,
      path: issue.path.join('.'),
      message: issue.message,
    }))
  }
  const { rows } = parsed.data
  const english = new Map(
    entries.filter((entry) => entry.locale === 'en').map((entry) => [refText(entry), entry]),
  )
  const known = new Map<string, Texts>()
  // Cutting prose into claims is the costly part: only for entries that a row names, once each.
  const textsOf = (ref: string): Texts | undefined => {
    const entry = english.get(ref)
    if (entry !== undefined && !known.has(ref)) known.set(ref, claimTexts(entry))
    return known.get(ref)
  }
  return [...listedTwice(rows), ...rows.flatMap((row) => checkRow(row, textsOf))]
}

/** How many rows `text` promises; 0 when it cannot be read. */
export function countRows(text: string): number {
  return coverageSchema.safeParse(parseYaml(text)).data?.rows.length ?? 0
}

type Texts = Map<string, string[]>

function checkRow(
  { id, what, said }: CoverageRow,
  textsOf: (ref: string) => Texts | undefined,
): FileProblem[] {
  const problem = (message: string): FileProblem => ({ file: COVERAGE_FILE, path: id, message })
  if (said.length === 0) return [problem(`Nothing says it yet: “${what}”.`)]
  return said.flatMap(({ entry, claim, words }) => {
    const texts = textsOf(entry)
    if (texts === undefined) return [problem(`Names ${entry}, which does not exist.`)]
    const made = texts.get(claim)
    if (made === undefined)
      return [problem(`Names the claim ${claim} of ${entry}, which makes no such claim.`)]
    return made.some((text) => text.includes(folded(words)))
      ? []
      : [problem(`${entry} does not say “${words}” in ${claim}.`)]
  })
}

/** The texts of an entry's claims by path, folded for comparison. */
function claimTexts({ kind, snapshot }: CorpusEntry): Texts {
  const texts: Texts = new Map()
  for (const { path, text } of claimsOf(kindNamed(kind), snapshot)) {
    texts.set(path, [...(texts.get(path) ?? []), folded(text)])
  }
  return texts
}

function listedTwice(rows: readonly CoverageRow[]): FileProblem[] {
  const ids = rows.map((row) => row.id)
  return ids
    .filter((id, at) => ids.indexOf(id) < at)
    .map((id) => ({ file: COVERAGE_FILE, path: id, message: 'Stands twice. Keep one.' }))
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

function parseYaml(text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof YAMLParseError) return null
    throw error
  }
}
