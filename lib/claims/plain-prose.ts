import { parseProse } from '@/lib/claims/parse-prose'

/** A short Markdown field as one line of plain words, without citation marks: for descriptions and notes. */
export function plainProse(markdown: string): string {
  const { claims, unsourced } = parseProse(markdown, 'summary')
  return [...claims.map((claim) => claim.text), ...unsourced].join(' ')
}
