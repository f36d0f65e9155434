import type { BasketRow } from '@/components/basket/basket-row'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { basketPath, changeBasketPath, localized } from '@/lib/routes'

/** What is in the list, each with its version, and a button that leads to the list without it. The island keeps the list in the browser. */
export function BasketList({
  rows,
  items,
  locale,
}: {
  rows: readonly BasketRow[]
  items: string
  locale: Locale
}) {
  const t = translator(locale, 'basket')
  const source = String(new URL('./island-list.js', import.meta.url))
  return (
    <list-keeper
      data-items={rows.map(({ short }) => short).join(',')}
      data-page={localized(locale, basketPath())}
      data-title={t('title')}
    >
      {rows.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <form action={changeBasketPath()} method="get">
          <input type="hidden" name="items" value={items} />
          <input type="hidden" name="locale" value={locale} />
          <ol className="check-list" role="list">
            {rows.map((row) => (
              <Item key={row.text} row={row} locale={locale} />
            ))}
          </ol>
          <p className="note">
            <a
              className="inline-flex min-h-11 items-center"
              data-clear=""
              href={localized(locale, basketPath())}
            >
              {t('clear')}
            </a>
          </p>
        </form>
      )}
      <p className="note" data-kept="" hidden>
        {t('kept')} <a href={localized(locale, basketPath())}>{t('title')}</a>
      </p>
      <script type="module" async data-keep="" src={source} />
    </list-keeper>
  )
}

function Item({ row, locale }: { row: BasketRow; locale: Locale }) {
  const t = translator(locale, 'basket')
  const kinds = translator(locale, 'search')
  return (
    <li className="basket-row">
      <div>
        <p className="note">
          {row.part !== null && `${t(row.part)} `}
          {row.kind !== null && kinds(`one.${row.kind}`)}
          {row.href !== null && ` · ${t('version', { version: row.version })}`}
        </p>
        <h2 lang={row.language ?? undefined}>
          {row.href === null ? row.title : <a href={row.href}>{row.title}</a>}
        </h2>
        {row.href === null && <p className="note">{t('missing')}</p>}
        {row.isWithdrawn && <p className="note">{t('withdrawn')}</p>}
        {row.newest > row.version && row.href !== null && (
          <p className="note">
            {t('newest', { version: row.newest })}{' '}
            <button type="submit" className="link-button" name="renew" value={row.text}>
              {t('takeNewest')}
            </button>
          </p>
        )}
      </div>
      <button
        type="submit"
        className="button"
        name="remove"
        value={row.text}
        aria-label={t('removeOne', { title: row.title })}
      >
        {t('remove')}
      </button>
    </li>
  )
}
