import type { SourceView } from '@/lib/kinds/source/view'
import { citedWork } from '@/components/site/entry-json-ld'

/** What a source is, as linked data: the work, by whom, and what it was made from. */
export function sourceJsonLd(view: SourceView, chain: readonly SourceView[]): Record<string, unknown> {
  const [original] = chain
  return {
    about: {
      ...citedWork(view),
      inLanguage: view.language,
      ...(view.authors.length > 0 && { creditText: view.authors.join(', ') }),
      ...(view.publisher !== null && { publisher: { '@type': 'Organization', name: view.publisher } }),
      ...(original !== undefined && { isBasedOn: citedWork(original) }),
    },
  }
}
