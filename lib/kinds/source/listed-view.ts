import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Locale } from '@/lib/core/locale'
import type { Version } from '@/lib/entries/version'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'

/** A note that a source errs, without the evidence's own sources, which stand on the page of the source. */
export interface NotedError {
  key: string
  said: string
  evidence: string
  status: CommonSnapshot['errorNotes'][number]['status']
  locator?: string | undefined
  /** Of the note's words. */
  language: Locale
}

/** A source as the numbered list at the foot of a page shows it: plain values, words still to be said in a language. */
export interface ListedSource {
  slug: string
  /** Address of its entry here, without language prefix. */
  path: string
  title: string
  /** Language of the title (BCP 47). */
  language: string
  /** Court cases are set in italics. */
  isCase: boolean
  byline: string | null
  /** Where it was published, without date: `Los Angeles Times`; `897 F.3d 1225 (9th Cir.)`. */
  where: string | null
  issued: string | null
  /** Address of the original, on another site. */
  url: string | null
  publication: SourceSnapshot['publication']
  derivation: SourceSnapshot['derivation']
  verification: SourceSnapshot['verification']
  /** What could not be checked, a sentence. */
  unchecked: string | null
  /** Whether its entry here was withdrawn; its address says why. */
  isWithdrawn: boolean
  /** Where it errs or is contradicted. */
  errors: NotedError[]
}

/** The list's view of one source. Pure. */
export function toListedSource(
  version: Pick<Version<SourceSnapshot>, 'slug' | 'path' | 'locale' | 'snapshot' | 'withdrawn'>,
): ListedSource {
  const { snapshot } = version
  const { csl } = snapshot
  return {
    slug: version.slug,
    path: version.path,
    title: snapshot.title,
    language: csl.language,
    isCase: csl.type === 'legal_case',
    byline: bylineOf(snapshot),
    where: whereOf(snapshot),
    issued: csl.issued ?? null,
    url: csl.URL ?? null,
    publication: snapshot.publication,
    derivation: snapshot.derivation,
    verification: snapshot.verification,
    unchecked: snapshot.unchecked ?? null,
    isWithdrawn: version.withdrawn !== null,
    errors: snapshot.errorNotes.map(({ key, said, evidence, status, locator }) => ({
      key,
      said,
      evidence,
      status,
      locator,
      language: version.locale,
    })),
  }
}

/** `Jennifer Medina, Jess Bidgood`; four authors and more become the first and “et al.”. */
function bylineOf({ csl }: SourceSnapshot): string | null {
  const names = csl.author.map(
    (name) =>
      name.literal ??
      [name.given, name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' '),
  )
  if (names.length === 0) return null
  return names.length > 3 ? `${names[0]} et al.` : names.join(', ')
}

function whereOf({ csl }: SourceSnapshot): string | null {
  if (csl.type === 'legal_case') {
    const reported =
      csl.volume && csl.page
        ? `${csl.volume} ${csl.reporter ?? csl['container-title'] ?? ''} ${csl.page}`
        : csl.number
    const court = csl.court ?? csl.authority
    return [reported, court && `(${court})`].filter(Boolean).join(' ') || null
  }
  const parts = [csl['container-title'] ?? csl.publisher ?? csl.authority, csl.number].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : null
}
