import { toListedSource } from '@/lib/kinds/source/listed-view'
import { sourceSchema } from '@/lib/kinds/source/schema'

/**
 * Who, where and when, in one line; empty for a text that is no source any more. A body that publishes what it wrote is named
 * once.
 */
export function referenceOf(slug: string, text: unknown): string {
  const parsed = sourceSchema.safeParse(text)
  if (!parsed.success) return ''
  const source = toListedSource({ slug, path: '', locale: 'en', snapshot: parsed.data, withdrawn: null })
  return [...new Set([source.byline, source.where, source.issued])].filter(Boolean).join(' · ')
}
