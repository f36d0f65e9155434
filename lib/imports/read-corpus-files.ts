import { parseSnapshot } from '@/lib/canonical/parse-snapshot'
import { fail, type Result, succeed } from '@/lib/core/result'
import { ADDRESS_FILES } from '@/lib/corpus/address-files'
import type { Addresses } from '@/lib/corpus/corpus'
import { type CorpusPlace, corpusPath, parseCorpusPath } from '@/lib/corpus/corpus-path'
import { parseAddresses } from '@/lib/corpus/read-addresses'
import { kindNamed } from '@/lib/entries/registry'
import type { ImportFile } from '@/lib/imports/import-file'
import { IMPORT_LIMITS } from '@/lib/imports/import-limits'
import type { ReadRow } from '@/lib/imports/read-row'

/** What a folder of entries, packed or not, holds for an import at the desk. */
export interface CorpusFiles {
  rows: ReadRow[]
  /** Files that are no entries and were left alone. */
  ignored: string[]
  /** What the lists of addresses say. */
  addresses: Addresses
}

/**
 * Reads files that lie as in `content/`: `term/ripeness.md`, `es/term/ripeness.md`. A folder around all of them is taken
 * off. Lists of addresses are read and nothing is done about them: at the desk an address is changed on a page of its own.
 */
export function readCorpusFiles(files: readonly ImportFile[]): Result<CorpusFiles, string> {
  const inner = withoutOuterFolder(files)
  const rows: ReadRow[] = []
  const ignored: string[] = []
  for (const { path, text } of inner) {
    const place = parseCorpusPath(path)
    if (place === null) {
      if (!(ADDRESS_FILES as readonly string[]).includes(path)) ignored.push(path)
    } else rows.push(toRow(place, path, text))
  }
  const lists = inner.filter(({ path }) => (ADDRESS_FILES as readonly string[]).includes(path))
  if (rows.length > 0) {
    const { moved, withdrawn, problems } = parseAddresses(lists)
    const [problem] = problems
    return problem === undefined
      ? succeed({ rows, ignored, addresses: { moved, withdrawn } })
      : fail(`${problem.file}, ${problem.path}: ${problem.message}`)
  }
  return fail(
    lists.length > 0
      ? 'Only lists of addresses are in it. At the desk, an address is changed on the page of its entry.'
      : 'No entry was found. Entries lie in a folder named for their kind, such as term/ripeness.md.',
  )
}

function toRow(place: CorpusPlace, path: string, text: string): ReadRow {
  const kind = kindNamed(place.kind)
  const right = corpusPath(place, kind.hasBody)
  const problem =
    path !== right
      ? `Should be called ${right}.`
      : Buffer.byteLength(text) > IMPORT_LIMITS.fileBytes
        ? `Is larger than ${IMPORT_LIMITS.fileBytes / 1024 / 1024} MB.`
        : null
  const parsed = problem === null ? parseSnapshot(kind, text) : fail([{ path: '', message: problem }])
  return { ...place, place: path, id: parsed.ok ? parsed.value.id : null, toSnapshot: () => parsed }
}

/** The files as they lie in the folder of the corpus; of an export, which holds drafts beside it, what is published. */
function withoutOuterFolder(files: readonly ImportFile[]): readonly ImportFile[] {
  if (files.some(({ path }) => parseCorpusPath(path) !== null)) return files
  const outer = files[0]?.path.split('/')[0] ?? ''
  const inner = [outer, 'content']
    .map((folder) => ({ folder, files: files.filter(({ path }) => path.startsWith(`${folder}/`)) }))
    .find(
      ({ folder, files: found }) =>
        found.length === files.length || (folder === 'content' && found.length > 0),
    )
  if (inner === undefined) return files
  return withoutOuterFolder(
    inner.files.map(({ path, text }) => ({ path: path.slice(inner.folder.length + 1), text })),
  )
}
