import type { FoundSource } from '@/lib/sources/found-source'

const DULL = new Set(
  (
    'a an and are as at be by for from has have how in into is it its new not of on or over says that the their this to ' +
    'was were what when who why will with el la los las de del y en un una que por'
  ).split(' '),
)
/** Parts of a host that stand before the name that people know it by. */
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'gov', 'net', 'ac', 'edu', 'ca', 'state'])

/**
 * A key as this house writes them: who published it, when, and one or two telling words of the title
 * (`latimes-2024-11-19-sanctuary`). `isTaken` answers for those in use; a number is added then. A suggestion: people
 * decide, since a key stays.
 */
export function suggestKey(
  found: Pick<FoundSource, 'title' | 'issued' | 'url'>,
  isTaken: (key: string) => boolean,
): string {
  const words = asciiWords(found.title).filter((word) => word.length > 2 && !DULL.has(word))
  const key = [brandOf(found.url), found.issued, ...words.slice(0, 2)]
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 80)
    .replace(/-+$/, '')
  if (key === '') return ''
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? key : `${key}-${number}`
    if (!isTaken(numbered)) return numbered
  }
}

function brandOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const labels = new URL(url).hostname.split('.')
  if (labels.length < 2 || labels.every((label) => /^\d+$/.test(label)))
    return asciiWords(labels.join(' ')).join('-')
  let at = labels.length - 2
  while (at > 0 && SECOND_LEVEL.has(labels[at] ?? '')) at -= 1
  return asciiWords(labels[at] ?? '').join('-')
}

function asciiWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
