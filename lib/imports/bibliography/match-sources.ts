import type { Database } from '@/lib/db/client'
import type { BibRecord } from '@/lib/imports/bibliography/bib-record'
import { sourceSchema, type SourceSnapshot } from '@/lib/kinds/source/schema'

/** A source that is here already, and by what a record was recognised as it. */
export interface Match {
  slug: string
  title: string
  by: string[]
}

interface Known {
  slug: string
  title: string
  marks: ReadonlyMap<string, string>
  names: readonly string[]
}

/** How surely each mark tells that two records are of one thing. */
const WEIGHT: Record<string, number> = { key: 3, DOI: 4, URL: 3, ISBN: 3, reporter: 3, 'title and date': 2 }
const ENOUGH = 2

/** Finds, for a record, the source that is most surely the same; null when none is. */
export type Matcher = (record: BibRecord) => Match | null

/** Reads all sources, also unpublished ones, once. */
export async function loadMatcher(client: Database): Promise<Matcher> {
  const editions = await client.edition.findMany({
    where: { locale: 'en', entry: { kind: 'source' }, head: { state: { not: 'withdrawn' } } },
    select: { entry: { select: { slug: true } }, head: { select: { snapshot: true } } },
  })
  const byMark = new Map<string, Known[]>()
  for (const { entry, head } of editions) {
    const source = sourceSchema.parse(head?.snapshot)
    const marks = marksOf(source.csl, source.title, '')
    const known = { slug: entry.slug, title: source.title, marks, names: namesOf(source) }
    for (const [by, mark] of marks) for (const name of [`${by} ${mark}`]) add(byMark, name, known)
    add(byMark, `slug ${entry.slug}`, known)
  }
  return (record) => {
    const marks = marksOf(record.csl, record.title, record.isbn)
    const found = [...marks].flatMap(([by, mark]) => byMark.get(`${by} ${mark}`) ?? [])
    const candidates = new Set([...found, ...(byMark.get(`slug ${record.key}`) ?? [])])
    let best: (Match & { score: number }) | null = null
    for (const known of candidates) {
      const by = [...marks].filter(([name, mark]) => known.marks.get(name) === mark).map(([name]) => name)
      const isOurs = known.slug === record.key && known.names.some((name) => isSameTitle(name, record.title))
      if (isOurs) by.unshift('key')
      const likeness = isSameTitle(known.title, record.title) ? 1 : 0
      const score = by.reduce((sum, name) => sum + (WEIGHT[name] ?? 0), likeness)
      if (by.length > 0 && score >= ENOUGH && score > (best?.score ?? 0))
        best = { slug: known.slug, title: known.title, by, score }
    }
    return best && { slug: best.slug, title: best.title, by: best.by }
  }
}

/** What a record and a source have in common when they are one thing, each in a form that can be compared. */
export function marksOf(csl: BibRecord['csl'], title: string, isbn: string): Map<string, string> {
  const marks = new Map<string, string>()
  const set = (name: string, mark: string) => mark !== '' && marks.set(name, mark)
  set('DOI', (csl.DOI ?? '').toLowerCase().replace(/^https?:\/\/(dx\.)?doi\.org\/|^doi:\s*/, ''))
  set('URL', sameUrl(csl.URL ?? ''))
  set('ISBN', isbnOf(isbn === '' ? (csl.number ?? '') : isbn))
  const printed = csl.reporter ?? ''
  set('reporter', csl.volume && printed && csl.page ? folded(`${csl.volume} ${printed} ${csl.page}`) : '')
  set('title and date', title && csl.issued ? `${folded(title)} ${csl.issued}` : '')
  return marks
}

/** One form for addresses of one page: without scheme, `www.`, fragment, tracking and a last slash. */
function sameUrl(text: string): string {
  if (!URL.canParse(text)) return ''
  const url = new URL(text)
  const query = [...url.searchParams]
    .filter(([name]) => !/^(utm_\w+|fbclid|gclid)$/.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  const path = url.pathname.replace(/\/+$/, '').replaceAll('%24', '$')
  return `${url.host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`
}

function isbnOf(text: string): string {
  return /(?:97[89][\d-]{10,14}|\b\d[\d-]{8,11}[\dX]\b)/.exec(text)?.[0].replaceAll('-', '') ?? ''
}

function namesOf({ title, csl }: SourceSnapshot): string[] {
  return [title, `${title} ${csl.number ?? ''}`, `${csl.number ?? ''} ${title}`]
}

/** Formats put numbers into titles and capitals elsewhere: one title may stand within the other. */
function isSameTitle(a: string, b: string): boolean {
  const [one, two] = [folded(a), folded(b)]
  return one !== '' && two !== '' && (one.includes(two) || two.includes(one))
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function add(map: Map<string, Known[]>, name: string, known: Known): void {
  map.set(name, [...(map.get(name) ?? []), known])
}
