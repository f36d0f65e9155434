import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatSnapshot } from '@/lib/canonical/format-snapshot'
import { parseSnapshot } from '@/lib/canonical/parse-snapshot'
import { sha256 } from '@/lib/canonical/sha256'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { refText } from '@/lib/core/ref'
import { checkAddresses, type PlacedFile } from '@/lib/corpus/check-addresses'
import type { Corpus, CorpusEntry, FileProblem } from '@/lib/corpus/corpus'
import { type CorpusPlace, corpusPath, parseCorpusPath } from '@/lib/corpus/corpus-path'
import { readAddresses } from '@/lib/corpus/read-addresses'
import { kindNamed } from '@/lib/entries/registry'

/** Reads a whole corpus folder. Files that are neither entry nor list of addresses (README.md, coverage) are left alone; broken ones are problems. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = names
    .filter((name) => name.isFile())
    .map((name) => join(name.parentPath, name.name).slice(folder.length + 1))
    .sort()
  const entries: CorpusEntry[] = []
  const files: PlacedFile[] = []
  const problems: FileProblem[] = []
  for (const path of paths) {
    const place = parseCorpusPath(path)
    if (!place) {
      if (path.includes('/'))
        problems.push({ file: path, path: '', message: 'Stands where no entry stands.' })
      continue
    }
    const read = readEntry(place, path, await readFile(join(folder, path), 'utf8'))
    if (Array.isArray(read)) problems.push(...read)
    else entries.push(read)
    files.push({ path, ref: refText(place), id: Array.isArray(read) ? undefined : read.snapshot.id })
  }
  const addresses = await readAddresses(folder, paths)
  problems.push(...addresses.problems, ...checkAddresses(addresses, files))
  return { ...addresses, entries: entries.sort(byKind), problems }
}

function readEntry(place: CorpusPlace, path: string, text: string): CorpusEntry | FileProblem[] {
  const kind = kindNamed(place.kind)
  if (path !== corpusPath(place, kind.hasBody)) {
    return [{ file: path, path: '', message: `Should be called ${corpusPath(place, kind.hasBody)}.` }]
  }
  const parsed = parseSnapshot(kind, text)
  if (!parsed.ok) return parsed.failure.map((problem) => ({ ...problem, file: path }))
  const canonical = formatSnapshot(kind, parsed.value)
  return { ...place, path, text, snapshot: parsed.value, canonical, sha256: sha256(canonical) }
}

// What a translation translates is there before it.
function byKind(a: CorpusEntry, b: CorpusEntry): number {
  const before = (entry: CorpusEntry) => KIND_NAMES.indexOf(entry.kind) * 2 + (entry.locale === 'en' ? 0 : 1)
  return before(a) - before(b) || (a.path < b.path ? -1 : 1)
}
