import type { BibRecord } from '@/lib/imports/bibliography/bib-record'

const SMALL = new Set(
  'a an and as at by for from in of on or the to with its is are was after over'.split(' '),
)
const LONGEST = 60

/**
 * A key as this house writes them: who published it, the day, and words of the title (`abc-2016-11-17-push-back`); of a
 * case its parties and the year (`arizona-v-united-states-2012`). An editor may choose another.
 */
export function suggestKey({ title, csl }: BibRecord, taken: ReadonlySet<string>): string {
  const year = csl.issued?.slice(0, 4)
  const parts =
    csl.type === 'legal_case'
      ? [...words(title).slice(0, 6), year]
      : [
          who(csl),
          csl.issued,
          ...words(title)
            .filter((word) => !SMALL.has(word))
            .slice(0, 3),
        ]
  const wanted =
    parts
      .filter((part) => part !== undefined && part !== '')
      .join('-')
      .slice(0, LONGEST)
      .replace(/-+$/, '') || 'source'
  let key = wanted
  for (let count = 2; taken.has(key); count += 1) key = `${wanted}-${count}`
  return key
}

/** The publication in one word: `ABC News` is abc, `The New York Times` nyt, `3dcir.blogspot.com` 3dcir. */
function who(csl: BibRecord['csl']): string {
  const [author] = csl.author ?? []
  const name =
    csl['container-title'] ?? csl.publisher ?? author?.literal ?? author?.family ?? csl.authority ?? ''
  const found = words(name.replace(/^(www\.)?([\w-]+)\.[\w.]+$/, '$2')).filter((word) => !SMALL.has(word))
  return found.length > 2 ? found.map((word) => word[0]).join('') : (found[0] ?? '')
}

function words(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}
