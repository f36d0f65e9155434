import type { FoundSource } from '@/lib/sources/found-source'
import type { KnownBy } from '@/lib/sources/same-source'
import type { ToBeKeyed } from '@/lib/sources/suggest-key'

/** What a page says of itself, in the terms in which sources are compared and given their keys. */
export function toKnownBy({ title, ...found }: FoundSource): KnownBy & ToBeKeyed {
  const { type, issued, container, publisher, volume, page, url, doi } = found
  const csl = { type, issued, publisher, volume, page, URL: url, DOI: doi, 'container-title': container }
  return { title, csl: Object.fromEntries(Object.entries(csl).filter(([, text]) => text !== '')) }
}
