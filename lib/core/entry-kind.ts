import type { z } from 'zod'
import type { Citation } from '@/lib/core/citation'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { CslItem } from '@/lib/core/csl-item'
import type { EntryFilter } from '@/lib/core/entry-filter'
import type { KindName } from '@/lib/core/kind-name'
import type { Problem } from '@/lib/core/problem'
import type { SnapshotRef } from '@/lib/core/ref'

/** A Markdown field whose claims need citations. */
export interface ProseField {
  path: string
  markdown: string
}

/** A claim made by structured fields: `text` says it as a sentence fragment a reader can judge. */
export interface SourcedField {
  /** Dot-separated; built of keys that survive reordering (`provisions.detainers`), since the claim's id hangs on it. */
  path: string
  text: string
  citations: Citation[]
  /** Whether publishing needs at least one citation here. */
  mustCite: boolean
}

/** What full-text search knows of an entry. */
export interface SearchText {
  /** Other names under which people look for it. */
  names: string[]
  /** Plain text of what the structured fields say. */
  text: string
  /** Slugs of jurisdictions that it is about. */
  places: string[]
  /** Partial dates on which something in it happened. */
  dates: string[]
}

/** Something dated that an entry tells, for timelines. */
export interface DatedEvent {
  on: string
  /** What happened, in a sentence without a full stop. */
  what: string
  /** Path of the sourced field that carries it. */
  path: string
  citations: Citation[]
}

/**
 * The one contract. Revisions, corpus, search, citations, the desk's form and the open-data API know only this;
 * a new kind is one folder, one line in `lib/entries/registry.ts`, one migration, one content folder, one page.
 */
export interface EntryKind<S extends CommonSnapshot = CommonSnapshot> {
  readonly name: KindName
  /** Whether the canonical text ends with a Markdown body (`.md`) or is YAML alone (`.yaml`). */
  readonly hasBody: boolean
  readonly schema: z.ZodType<S>
  /** First path segment of the public address, which may depend on the snapshot (`cities`, `states`). */
  family(snapshot: S): string
  prose(snapshot: S): ProseField[]
  sourcedFields(snapshot: S): SourcedField[]
  refs(snapshot: S): SnapshotRef[]
  events(snapshot: S): DatedEvent[]
  /** What blocks publishing beyond the schema, citations and refs, which are checked for every kind alike. */
  check(snapshot: S): Problem[]
  /** The citable item for the entry itself; the caller adds URL, version, dates and hash. */
  toCsl(snapshot: S): CslItem
  searchText(snapshot: S): SearchText
  /** What lists of the kind can be narrowed by. */
  readonly filters: readonly EntryFilter[]
  /** Values of the public columns: one row of the kind's table and rows of its children. */
  project(snapshot: S): Projection
}

/** Rows of public tables, by Prisma model; parent first. Written, and rebuilt, by `lib/revisions/write-projection.ts`. */
export interface Projection {
  row: Record<string, unknown>
  children: { model: string; rows: Record<string, unknown>[] }[]
}
