import { plainLine } from '@/lib/citations/plain-line'

/** One line of at most `longest` characters, cut between words and marked as cut. */
export function shortenText(text: string, longest: number): string {
  const line = plainLine(text)
  return line.length <= longest ? line : `${line.slice(0, longest - 4).replace(/\s+\S*$/, '')} […]`
}
