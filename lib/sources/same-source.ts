import type { SourceSnapshot } from '@/lib/kinds/source/schema'
import { plainUrl } from '@/lib/sources/plain-url'

type Csl = SourceSnapshot['csl']

/** What is known of a source: of one that is here, of a page that was read, or of a record of a bibliography. */
export interface KnownBy {
  /** Its key, here or in its own file; empty when it has none yet. */
  key?: string
  title: string
  csl: {
    [Field in 'DOI' | 'URL' | 'number' | 'volume' | 'reporter' | 'page' | 'issued']?: Csl[Field] | undefined
  }
  /** Sources here have no field for it; their number may hold one. */
  isbn?: string
}

/** How surely each mark tells that two records are of one source. A title alone, which many share, is a hint and no more. */
const WEIGHTS = { DOI: 4, key: 3, URL: 3, ISBN: 3, reporter: 3, 'title and date': 2, title: 0 }
export type Mark = keyof typeof WEIGHTS

/** From this weight on two records are taken for one source; below it somebody has to look. */
export const SURE = 2

/** A record in the forms in which it can be compared; made once for many comparisons. */
export interface Identity {
  key: string
  marks: ReadonlyMap<Mark, string>
  /** The title as formats write it: with its number before, after, or without it. */
  titles: readonly string[]
}

/** What two records have in common, the surest first. */
export interface Likeness {
  by: Mark[]
  weight: number
}

/** What tells a record from others. */
export function identify({ key = '', title, csl, isbn = '' }: KnownBy): Identity {
  const marks = new Map<Mark, string>()
  const set = (name: Mark, mark: string) => mark !== '' && marks.set(name, mark)
  const plain = folded(title)
  set('DOI', (csl.DOI ?? '').toLowerCase().replace(/^https?:\/\/(dx\.)?doi\.org\/|^doi:\s*/, ''))
  set('URL', plainUrl(csl.URL ?? ''))
  set('ISBN', isbnOf(isbn === '' ? (csl.number ?? '') : isbn))
  const { volume, reporter, page } = csl
  set('reporter', volume && reporter && page ? folded(`${volume} ${reporter} ${page}`) : '')
  set('title and date', plain !== '' && csl.issued ? `${plain} ${csl.issued}` : '')
  set('title', plain.length < SHORTEST_TITLE ? '' : plain)
  const number = folded(csl.number ?? '')
  return { key, marks, titles: [plain, plain + number, number + plain] }
}

/** Titles shorter than this, in letters, tell nothing: many pieces are called “Opinion”. */
const SHORTEST_TITLE = 11

/** What speaks for two records being one source; null when nothing does. Pure. */
export function compareSources(a: Identity, b: Identity): Likeness | null {
  const by = [...a.marks].filter(([name, mark]) => b.marks.get(name) === mark).map(([name]) => name)
  const isKeyOfBoth = a.key !== '' && a.key === b.key
  if (by.length === 0 && !isKeyOfBoth) return null
  const isTitled = isOneWithin(a.titles, b.titles)
  // Keys are short and made by rules: the same key is no proof while the titles have nothing in common.
  if (isKeyOfBoth && isTitled) by.push('key')
  const told = by.filter((name) => name !== 'title' || by.length === 1)
  if (told.length === 0) return null
  const weight = by.reduce((sum, name) => sum + WEIGHTS[name], isTitled ? 1 : 0)
  return { by: told.sort((one, two) => WEIGHTS[two] - WEIGHTS[one]), weight }
}

/** Formats put numbers into titles and subtitles elsewhere: one title may stand within the other. */
function isOneWithin(a: readonly string[], b: readonly string[]): boolean {
  const is = (one: string, two: string) =>
    one !== '' && two !== '' && (one.includes(two) || two.includes(one))
  return a.some((one) => is(one, b[0] ?? '')) || b.some((two) => is(a[0] ?? '', two))
}

function isbnOf(text: string): string {
  return /(?:97[89][\d-]{10,14}|\b\d[\d-]{8,11}[\dX]\b)/.exec(text)?.[0].replaceAll('-', '') ?? ''
}

/** By its letters and digits, without accents. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
