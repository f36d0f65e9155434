import type { SOURCE_TYPES } from '@/lib/kinds/source/vocabulary'

type SourceType = (typeof SOURCE_TYPES)[number]

const WORK = ['author', 'issued']
const PERIODICAL = [...WORK, 'container-title', 'volume', 'issue', 'page']
const OFFICIAL = ['authority', 'jurisdiction', 'number', 'issued', 'genre']

/**
 * Which bibliographic fields a source of each CSL type has, in the order in which people read them off it; what every
 * type has (`type`, `language`, `URL`) is not named. A form shows these first: a field that is not here may still be
 * filled in.
 */
export const FIELDS_BY_TYPE: Record<SourceType, readonly string[]> = {
  'article-journal': [...PERIODICAL, 'DOI'],
  'article-newspaper': [...WORK, 'container-title', 'page'],
  'article-magazine': PERIODICAL,
  webpage: [...WORK, 'container-title', 'publisher'],
  'post-weblog': [...WORK, 'container-title'],
  report: [...WORK, 'publisher', 'authority', 'number', 'genre', 'DOI'],
  dataset: [...WORK, 'publisher', 'container-title', 'number', 'DOI'],
  legal_case: [
    'authority',
    'court',
    'jurisdiction',
    'issued',
    'reporter',
    'volume',
    'page',
    'parallel',
    'number',
    'genre',
  ],
  legislation: ['jurisdiction', 'authority', 'number', 'container-title', 'volume', 'page', 'issued'],
  regulation: ['authority', 'jurisdiction', 'number', 'container-title', 'volume', 'page', 'issued'],
  bill: OFFICIAL,
  hearing: [...OFFICIAL, 'author', 'publisher'],
  broadcast: [...WORK, 'container-title', 'publisher', 'genre'],
  speech: [...WORK, 'container-title', 'publisher', 'genre'],
  interview: [...WORK, 'container-title', 'publisher', 'genre'],
  book: [...WORK, 'publisher', 'volume', 'DOI'],
  chapter: [...WORK, 'container-title', 'publisher', 'volume', 'page', 'DOI'],
  document: [...WORK, 'publisher', 'authority', 'number', 'genre'],
  'entry-encyclopedia': [...WORK, 'container-title', 'publisher', 'volume', 'page'],
}

/** Every type has these: the first stand before its own fields, the last after. */
const BEFORE = ['type']
const AFTER = ['URL', 'language']

/**
 * The given fields (by key) as a form of this type shows them: those that the type has, in its order, and those that are
 * foreign to it. While the type is not known, or no longer in the list, nothing is foreign.
 */
export function arrangeFields<F extends { key: string }>(
  fields: readonly F[],
  type: string,
): { fitting: F[]; foreign: F[] } {
  const own = (FIELDS_BY_TYPE as Record<string, readonly string[] | undefined>)[type]
  if (own === undefined) return { fitting: [...fields], foreign: [] }
  const order = [...BEFORE, ...own, ...AFTER]
  const fitting = order.flatMap((key) => fields.filter((field) => field.key === key))
  return { fitting, foreign: fields.filter((field) => !order.includes(field.key)) }
}
