import type { ExplainerSnapshot } from '@/lib/kinds/explainer/schema'

/** What an explainer is, as linked data. */
export function explainerJsonLd({ title }: ExplainerSnapshot): Record<string, unknown> {
  return { '@type': 'Article', headline: title }
}
