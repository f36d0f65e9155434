import type { BasketHit } from '@/components/basket/basket-row'
import { SearchForm } from '@/components/site/search-form'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { basketPath, changeBasketPath, localized } from '@/lib/routes'

/** Ways to add to a list: find an entry, or paste addresses. */
export function BasketAdd({
  items,
  query,
  hits,
  foundNothing,
  locale,
}: {
  items: string
  query: string
  hits: readonly BasketHit[]
  foundNothing: boolean
  locale: Locale
}) {
  const t = translator(locale, 'basket')
  const kinds = translator(locale, 'search')
  return (
    <section aria-labelledby="add">
      <h2 id="add" className="mb-3">
        {t('add')}
      </h2>
      <SearchForm
        locale={locale}
        id="basket-search"
        query={query}
        label={t('search')}
        submit={t('searchSubmit')}
        action={localized(locale, basketPath())}
        hidden={{ items }}
      />
      {query !== '' && (
        <p className="note" role="status">
          {t('found', { count: hits.length, query })}
        </p>
      )}
      <ul className="check-list" role="list">
        {hits.map((hit) => (
          <li key={hit.text} className="basket-row">
            <div>
              <p className="note">{kinds(`one.${hit.kind}`)}</p>
              <a href={hit.href} lang={hit.language}>
                {hit.title}
              </a>
            </div>
            {hit.isListed ? (
              <span className="note">{t('inList')}</span>
            ) : (
              <a
                className="button inline-flex items-center no-underline"
                href={changeBasketPath({ items, add: hit.text, locale })}
                aria-label={t('addOne', { title: hit.title })}
              >
                {t('addLink')}
              </a>
            )}
          </li>
        ))}
      </ul>
      <form className="check-form" action={changeBasketPath()} method="get">
        <input type="hidden" name="items" value={items} />
        <input type="hidden" name="locale" value={locale} />
        <label htmlFor="basket-paste">{t('paste')}</label>
        <textarea id="basket-paste" name="add" className="field" rows={3} spellCheck={false} required />
        {foundNothing && (
          <p className="notice" role="alert">
            {t('notOurs')}
          </p>
        )}
        <p>
          <button type="submit" className="button">
            {t('pasteSubmit')}
          </button>
        </p>
      </form>
    </section>
  )
}
