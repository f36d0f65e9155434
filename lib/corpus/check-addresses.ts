import { refText } from '@/lib/core/ref'
import { MOVED_FILE, WITHDRAWN_FILE } from '@/lib/corpus/address-files'
import type { Addresses, FileProblem } from '@/lib/corpus/corpus'

/** An entry's file: where it lies, its address, and its id when it could be read. */
export interface PlacedFile {
  path: string
  ref: string
  id: string | undefined
}

/** What of the lists of addresses does not go together, or not with the entries: each names the line. */
export function checkAddresses({ moved, withdrawn }: Addresses, files: readonly PlacedFile[]): FileProblem[] {
  const standing = new Map(files.map(({ ref, path }) => [ref, path]))
  const byId = new Map(files.flatMap(({ id, path }) => (id === undefined ? [] : [[id, path] as const])))
  const gone = new Set(withdrawn.map(({ ref }) => refText(ref)))
  const left = new Set(moved.map(({ from }) => refText(from)))
  return [
    ...moved.flatMap(({ from, to, line }) => {
      const [old, present] = [refText(from), refText(to)]
      const why =
        standing.has(old) || gone.has(old)
          ? `${old} is the address of ${standing.get(old) ?? 'a withdrawn entry'}: it cannot lead elsewhere.`
          : left.has(present)
            ? `${old} leads to ${present}, which moved on itself: name its present address.`
            : standing.has(present) || gone.has(present)
              ? null
              : `${old} leads to ${present}, which is no entry here.`
      return why === null ? [] : [{ file: MOVED_FILE, path: `line ${line}`, message: why }]
    }),
    ...withdrawn.flatMap(({ ref, id, line }, index) => {
      const path = standing.get(refText(ref)) ?? byId.get(id)
      const isTwice = withdrawn.findIndex((other) => other.id === id) < index
      const why =
        path !== undefined
          ? `${refText(ref)} is withdrawn and stands in ${path}: one of the two has to go.`
          : isTwice
            ? `${refText(ref)} has the id ${id}, which another withdrawn entry has.`
            : null
      return why === null ? [] : [{ file: WITHDRAWN_FILE, path: `line ${line}`, message: why }]
    }),
  ]
}
