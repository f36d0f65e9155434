import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import type { ListWords } from '@/components/site/filtered-list-page'

/** The words of a list whose namespace is its own: title, description, count and what is said of nothing. */
export function listWords(
  locale: Locale,
  namespace: 'cases' | 'numbers' | 'policies' | 'statements',
): ListWords {
  const t = translator(locale, namespace)
  return {
    title: t('title'),
    description: t('description'),
    count: (count) => t('count', { count }),
    noneYet: t('noneYet'),
  }
}
