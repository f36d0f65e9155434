import type { TermSnapshot } from '@/lib/kinds/term/schema'

/** What a term is, as linked data. */
export function termJsonLd({ title, aliases }: TermSnapshot): Record<string, unknown> {
  return { about: { '@type': 'DefinedTerm', name: title, alternateName: aliases } }
}
