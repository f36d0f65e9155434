import { isKindName, type KindName } from '@/lib/core/kind-name'
import { isLocale, type Locale } from '@/lib/core/locale'

/** Where an entry's text lies in the corpus. */
export interface CorpusPlace {
  kind: KindName
  slug: string
  locale: Locale
}

/** `policy/special-order-40.md`, `es/policy/special-order-40.md`: the path under the corpus folder. */
export function corpusPath({ kind, slug, locale }: CorpusPlace, hasBody: boolean): string {
  const language = locale === 'en' ? '' : `${locale}/`
  return `${language}${kind}/${slug}.${hasBody ? 'md' : 'yaml'}`
}

/** The place that a path under the corpus folder names, or null when it is no entry's file. */
export function parseCorpusPath(path: string): CorpusPlace | null {
  const parts = path.split('/')
  const [language = ''] = parts
  const locale = parts.length === 3 && isLocale(language) && language !== 'en' ? language : 'en'
  const [kind = '', file = '', ...rest] = locale === 'en' ? parts : parts.slice(1)
  const match = /^([a-z0-9-]+)\.(?:md|yaml)$/.exec(file)
  return isKindName(kind) && match?.[1] && rest.length === 0 ? { kind, slug: match[1], locale } : null
}
