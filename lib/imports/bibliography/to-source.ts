import type { z } from 'zod'
import type { Problem } from '@/lib/core/problem'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { BibRecord } from '@/lib/imports/bibliography/bib-record'
import { sourceSchema, type SourceSnapshot } from '@/lib/kinds/source/schema'

const PUBLICATION: Partial<Record<SourceSnapshot['csl']['type'], SourceSnapshot['publication']>> = {
  'article-journal': 'scholarly-article',
  bill: 'statute',
  book: 'scholarly-article',
  chapter: 'scholarly-article',
  dataset: 'dataset',
  legal_case: 'court-opinion',
  legislation: 'statute',
  regulation: 'statute',
}

/** What readers are told of a source that nobody here has looked at yet. */
export const UNCHECKED = 'Taken from a bibliography; the text itself was not opened.'

/**
 * A record as a draft of a source, and the fields that it does not take, with the reason: a source is better than none
 * for a page number that cannot be read. Fails when even its title or type cannot be.
 */
export function toSource(
  record: BibRecord,
  id: string,
): Result<{ source: SourceSnapshot; dropped: string[] }, Problem[]> {
  const type = record.csl.type ?? 'document'
  const make = (csl: object) =>
    sourceSchema.safeParse({
      id,
      title: record.title === '' ? undefined : record.title,
      csl,
      publication: PUBLICATION[type] ?? 'original-report',
      verification: 'partial',
      unchecked: UNCHECKED,
    })
  const first = make(record.csl)
  if (first.success) return succeed({ source: first.data, dropped: [] })
  const bad = new Map(first.error.issues.flatMap((issue) => fieldOf(issue)))
  const rest = Object.fromEntries(Object.entries(record.csl).filter(([field]) => !bad.has(field)))
  const second = make(rest)
  if (!second.success)
    return fail(second.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
  return succeed({ source: second.data, dropped: [...bad].map(([field, why]) => `${field} (${why})`) })
}

function fieldOf({ path, message }: z.core.$ZodIssue): [string, string][] {
  const [group, field] = path
  return group === 'csl' && typeof field === 'string' && field !== 'type' ? [[field, message]] : []
}
