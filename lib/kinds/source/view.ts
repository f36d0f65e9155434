import type { PartialDate } from '@/lib/core/partial-date'
import type { Version } from '@/lib/entries/version'
import { type ListedSource, toListedSource } from '@/lib/kinds/source/listed-view'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'

/** A source as its own page shows it. */
export interface SourceView extends ListedSource {
  /** Our words on what it is: Markdown. */
  summary: string
  authors: string[]
  containerTitle: string | null
  publisher: string | null
  /** Court or authority in full. */
  authority: string | null
  number: string | null
  /** `897 F.3d 1225`. */
  reported: string | null
  parallel: string | null
  genre: string | null
  doi: string | null
  /** The publisher's own declared position. */
  stance: string | null
  /** Slug of the source that it was made from. */
  derivedFrom: string | null
  capture: { on: PartialDate | null; mediaType: string; sha256: string; paragraphs: number | null } | null
}

/** The view of one source. Pure. */
export function toSourceView(version: Version<SourceSnapshot>): SourceView {
  const { snapshot } = version
  const { csl, capture } = snapshot
  return {
    ...toListedSource(version),
    summary: snapshot.summary,
    authors: csl.author.map(
      (name) =>
        name.literal ??
        [name.given, name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' '),
    ),
    containerTitle: csl['container-title'] ?? null,
    publisher: csl.publisher ?? null,
    authority: csl.authority ?? null,
    number: csl.number ?? null,
    reported: csl.volume && csl.page && csl.reporter ? `${csl.volume} ${csl.reporter} ${csl.page}` : null,
    parallel: csl.parallel ?? null,
    genre: csl.genre ?? null,
    doi: csl.DOI ?? null,
    stance: snapshot.stance ?? null,
    derivedFrom: snapshot.derivedFrom ?? null,
    capture: capture
      ? {
          on: capture.on ?? null,
          mediaType: capture.mediaType,
          sha256: capture.sha256,
          paragraphs: capture.paragraphs ?? null,
        }
      : null,
  }
}
