import { plainLine } from '@/lib/citations/plain-line'

/** The page that a thing begins on; law is cited by it. Undefined when no page is known. */
export function firstPage(page: string | undefined): string | undefined {
  return page === undefined ? undefined : (/^(\d+)\s*[-–]/.exec(plainLine(page))?.[1] ?? plainLine(page))
}
