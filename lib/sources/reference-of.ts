import { toListedSource } from '@/lib/kinds/source/listed-view'
import { sourceSchema } from '@/lib/kinds/source/schema'

/** Who, where and when, in one line; empty for a text that is no source any more. */
export function referenceOf(slug: string, text: unknown): string {
  const parsed = sourceSchema.safeParse(text)
  if (!parsed.success) return ''
  const source = toListedSource({ slug, path: '', locale: 'en', snapshot: parsed.data, withdrawn: null })
  return [source.byline, source.where, source.issued].filter(Boolean).join(' · ')
}
