import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Problem } from '@/lib/core/problem'
import type { Ref } from '@/lib/core/ref'
import type { CorpusPlace } from '@/lib/corpus/corpus-path'

/** An entry as a file of the corpus states it. */
export interface CorpusEntry extends CorpusPlace {
  /** Path under the corpus folder. */
  path: string
  text: string
  snapshot: CommonSnapshot
  /** What the text should be, byte for byte. */
  canonical: string
  sha256: string
}

/** A line of `renames.yaml`: an address that an entry once had, and its present one. */
export interface Moved {
  from: Ref
  to: Ref
  line: number
}

/** An entry of `withdrawn.yaml`: it has an address and an id, and no text. */
export interface Withdrawn {
  ref: Ref
  id: string
  /** The day of the withdrawal. */
  on: string
  /** What readers were told. */
  reason: string
  line: number
}

/** What a corpus says of addresses beside its entries. */
export interface Addresses {
  moved: Moved[]
  withdrawn: Withdrawn[]
}

/** A whole corpus folder, as far as it can be read. */
export interface Corpus extends Addresses {
  entries: CorpusEntry[]
  /** The lists of addresses that are there, as they stand and as they should. */
  lists: { path: string; text: string; canonical: string }[]
  problems: FileProblem[]
}

/** A problem of a file; `file` is its path under the corpus folder, `path` names the field or the line. */
export interface FileProblem extends Problem {
  file: string
}
