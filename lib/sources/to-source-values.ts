import type { FoundSource } from '@/lib/sources/found-source'

/** What was found, as the texts of the form of a new source. What was not found is not there. */
export function toSourceValues(found: FoundSource): Record<string, string> {
  const values: Record<string, string> = {
    title: found.title,
    'csl.type': found.type,
    'csl.issued': found.issued,
    'csl.container-title': found.container,
    'csl.publisher': found.publisher,
    'csl.volume': found.volume,
    'csl.issue': found.issue,
    'csl.page': found.page,
    'csl.language': found.language,
    'csl.URL': found.url,
    'csl.DOI': found.doi,
  }
  for (const [index, name] of found.authors.entries())
    for (const [part, text] of Object.entries(name)) values[`csl.author.${index}.${part}`] = text
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''))
}
