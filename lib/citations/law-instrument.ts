import type { CslItem } from '@/lib/core/csl-item'

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

/** Which instrument a law is, said by `custom.instrument`, else read from its genre or title; null when neither tells. */
export function lawInstrument({ custom, genre, title }: CslItem): string | null {
  if (custom?.instrument !== undefined) return custom.instrument
  for (const text of [genre, title]) {
    const found = words.find(([word]) => word.test(text ?? ''))
    if (found !== undefined) return found[1]
  }
  return null
}
