import type { SourceSnapshot } from '@/lib/kinds/source/schema'

type Csl = SourceSnapshot['csl']

/** What a key is made of. */
export interface ToBeKeyed {
  title: string
  csl: {
    [Field in 'type' | 'issued' | 'container-title' | 'publisher' | 'author' | 'authority' | 'URL']?:
      | Csl[Field]
      | undefined
  }
}

const DULL = new Set(
  (
    'a an and are as at after be by for from has have how in into is it its new not of on or over says that the their this ' +
    'to was were what when who why will with el la los las de del y en un una que por'
  ).split(' '),
)
const SMALL = new Set('a an and at by for from in of on the to'.split(' '))
/** Parts of a host that stand before the name that people know it by. */
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'gov', 'net', 'ac', 'edu', 'ca', 'state'])
const LONGEST = 60

/**
 * A key as this house writes them: who published it, when, and one or two telling words of the title
 * (`latimes-2024-11-19-sanctuary`); of a case its parties and the year (`arizona-v-united-states-2012`). `isTaken`
 * answers for those in use; a number is added then. Empty when nothing is known. A suggestion: people decide, since a key stays.
 */
export function suggestKey({ title, csl }: ToBeKeyed, isTaken: (key: string) => boolean): string {
  const parts =
    csl.type === 'legal_case'
      ? [...asciiWords(title).slice(0, 6), csl.issued?.slice(0, 4)]
      : [
          whoOf(csl),
          csl.issued,
          ...asciiWords(title)
            .filter((word) => word.length > 1 && !DULL.has(word))
            .slice(0, 2),
        ]
  const key = parts
    .filter((part) => part !== undefined && part !== '')
    .join('-')
    .slice(0, LONGEST)
    .replace(/-+$/, '')
  if (key === '') return ''
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? key : `${key}-${number}`
    if (!isTaken(numbered)) return numbered
  }
}

/**
 * Who published it, in one word: the name of its site when that is a short form of its name (`latimes` of Los Angeles
 * Times) or nobody is named, and else the name itself, or its first letters (`nyt`). Sites that only keep a copy say nothing.
 */
function whoOf(csl: ToBeKeyed['csl']): string {
  const [author] = csl.author ?? []
  const name =
    csl['container-title'] ?? csl.publisher ?? author?.literal ?? author?.family ?? csl.authority ?? ''
  const words = asciiWords(name.replace(/^(www\.)?([\w-]+)\.[\w.]+$/, '$2')).filter(
    (word) => !SMALL.has(word),
  )
  const brand = brandOf(csl.URL ?? '')
  if (words.length === 0 || isShortFor(brand, asciiWords(name).join(''))) return brand
  return words.length > 2 ? words.map((word) => word[0]).join('') : (words[0] ?? '')
}

/** Whether the letters of `short` stand in `long` in their order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return short.length > 2
}

function brandOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const labels = new URL(url).hostname.split('.')
  if (labels.length < 2 || labels.every((label) => /^\d+$/.test(label)))
    return asciiWords(labels.join(' ')).join('-')
  let at = labels.length - 2
  while (at > 0 && SECOND_LEVEL.has(labels[at] ?? '')) at -= 1
  return asciiWords(labels[at] ?? '').join('')
}

function asciiWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}
