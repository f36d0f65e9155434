import { plainProse } from '@/lib/claims/plain-prose'
import type { Version } from '@/lib/entries/version'
import type { TermSnapshot } from '@/lib/kinds/term/schema'

/** A term as a note beside running text shows it. */
export interface TermNote {
  slug: string
  /** Address of the term, without language prefix. */
  path: string
  title: string
  /** The definition as plain text, without its marks; the term's own page shows the sources. */
  definition: string
  /** Language of title and definition (BCP 47). */
  language: string
}

/** The note on a term. Pure. */
export function toTermNote(
  version: Pick<Version<TermSnapshot>, 'slug' | 'path' | 'locale' | 'snapshot'>,
): TermNote {
  return {
    slug: version.slug,
    path: version.path,
    title: version.snapshot.title,
    definition: plainProse(version.snapshot.summary),
    language: version.locale,
  }
}
