import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { basketPath, localized } from '@/lib/routes'

/** Adds one thing to the reader's list: a link to a list of this alone, with script one more in the list that the browser keeps. */
export function ListLink({ item, locale }: { item: string; locale: Locale }) {
  const t = translator(locale, 'basket')
  const source = String(new URL('./island-list.js', import.meta.url))
  return (
    <list-link data-item={item} data-page={localized(locale, basketPath())} data-listed={t('nowInList')}>
      <a className="inline-flex min-h-11 items-center" href={localized(locale, basketPath({ items: item }))}>
        {t('addToList')}
      </a>
      <span role="status" className="sr-only" />
      <script type="module" async data-keep="" src={source} />
    </list-link>
  )
}
