import { z } from 'zod'
import { sha256 } from '@/lib/canonical/sha256'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { fail, type Result, succeed } from '@/lib/core/result'
import { slugSchema } from '@/lib/core/slug'
import { corpusPath } from '@/lib/corpus/corpus-path'
import { kindNamed } from '@/lib/entries/registry'
import type { ImportFile } from '@/lib/imports/import-file'

const LINES = /(?:^|\/)jsonl\/[a-z-]+\.jsonl$/

const lineSchema = z.object({
  kind: z.enum(KIND_NAMES),
  slug: slugSchema,
  locale: z.enum(LOCALES),
  sha256: z.string(),
  canonical: z.string(),
})

/** The entries of a release as corpus files, when `files` are a release; else the files as they are. */
export function releaseFiles(files: readonly ImportFile[]): Result<readonly ImportFile[], string> {
  const lists = files.filter(({ path }) => LINES.test(path))
  if (lists.length === 0) return succeed(files)
  const entries: ImportFile[] = []
  for (const { path, text } of lists) {
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue
      const entry = readLine(line)
      if (entry === null)
        return fail(`${path}, line ${index + 1}: is no entry of a release, or was changed since.`)
      entries.push(entry)
    }
  }
  return succeed(entries)
}

function readLine(line: string): ImportFile | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return null
  }
  const parsed = lineSchema.safeParse(value)
  if (!parsed.success || sha256(parsed.data.canonical) !== parsed.data.sha256) return null
  const { canonical, ...place } = parsed.data
  return { path: corpusPath(place, kindNamed(place.kind).hasBody), text: canonical }
}
