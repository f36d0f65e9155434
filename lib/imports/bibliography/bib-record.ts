import type { SourceSnapshot } from '@/lib/kinds/source/schema'

/** The bibliographic fields of a source; a reader gives what it has found. */
type Csl = SourceSnapshot['csl']
export type FoundFields = { [Field in keyof Csl]?: Csl[Field] | undefined }
export type FoundName = Csl['author'][number]

/** A record of a bibliography, in the terms of this house. */
export interface BibRecord {
  /** Where it stands: `line 12`, `record 3`. */
  place: string
  /** Its key in its own file. */
  key: string
  title: string
  csl: FoundFields
  /** For recognising it; sources here have no field for it. */
  isbn: string
  /** Names of fields that sources here have no place for. */
  dropped: string[]
  /** Why it could not be read at all, in a sentence. */
  problem: string | null
}

/** More records than anybody reads through in one plan. */
export const MOST_RECORDS = 500

/** A record that could not be read. */
export function brokenRecord(place: string, key: string, problem: string): BibRecord {
  return { place, key, title: '', csl: {}, isbn: '', dropped: [], problem }
}
