import { formatYaml } from '@/lib/canonical/format-yaml'
import { refText } from '@/lib/core/ref'
import type { Moved, Withdrawn } from '@/lib/corpus/corpus'

/** Names of the lists under the corpus folder; each is absent when it would be empty. */
export const MOVED_FILE = 'renames.yaml'
export const WITHDRAWN_FILE = 'withdrawn.yaml'
export const ADDRESS_FILES = [MOVED_FILE, WITHDRAWN_FILE] as const

/** What the lists say, wherever it is from. */
export interface ListedAddresses {
  /** `id` is of the source that stood there until it was merged into another; without it, the entry itself moved. */
  moved: (Omit<Moved, 'line'> & { id?: string })[]
  withdrawn: Omit<Withdrawn, 'line'>[]
}

/** The text of each list that is not empty, by its file name. Equal lists, equal bytes. */
export function formatAddresses({ moved, withdrawn }: ListedAddresses): Map<string, string> {
  const texts = new Map<string, string>()
  const write = (file: string, pairs: [string, unknown][]) => {
    const sorted = pairs.sort(([a], [b]) => (a < b ? -1 : 1))
    if (sorted.length > 0) texts.set(file, formatYaml(Object.fromEntries(sorted)))
  }
  write(
    MOVED_FILE,
    moved.map(({ from, to }) => [refText(from), to.slug]),
  )
  write(
    WITHDRAWN_FILE,
    withdrawn.map(({ ref, id, on, reason }) => [refText(ref), { id, on, reason }]),
  )
  return texts
}
