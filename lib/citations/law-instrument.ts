import type { CslItem } from '@/lib/core/csl-item'
import { plainLine } from '@/lib/citations/plain-line'

const words: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bexecutive order\b/i, 'executive-order'],
  [/\bexecutive directive\b/i, 'executive-directive'],
  [/\bspecial order\b/i, 'special-order'],
  [/\bproclamation\b/i, 'proclamation'],
  [/\bordinance\b/i, 'ordinance'],
  [/\bresolution\b/i, 'resolution'],
  [/\blocal law\b/i, 'local-law'],
  [/\bdirective\b/i, 'directive'],
]

/** `executive-order` as it is headed: `Executive Order`. */
export function instrumentLabel(instrument: string): string {
  return instrument.replace(
    /(^|-)(\p{L})/gu,
    (_, joint: string, letter: string) => (joint && ' ') + letter.toUpperCase(),
  )
}

/** `188441` of `Ordinance No. 188441`: a law's number without the name of its instrument. */
export function bareNumber(number: string): string {
  return plainLine(number).replace(
    /^(?:E\.?O\.?|(?:(?:executive|special|presidential) )?(?:order|directive|ordinance|resolution|local law|proclamation))?\s*(?:no\.?|number)?\s*(?=\S*\d)/i,
    '',
  )
}

/** Which instrument a law is, said by `custom.instrument`, else read from its genre or title; null when neither tells. */
export function lawInstrument({ custom, genre, title }: CslItem): string | null {
  // The President's orders are headed "Executive Order" like a mayor's.
  if (custom?.instrument === 'presidential-order') return 'executive-order'
  if (custom?.instrument !== undefined) return custom.instrument
  for (const text of [genre, title]) {
    const found = words.find(([word]) => word.test(text ?? ''))
    if (found !== undefined) return found[1]
  }
  return null
}
