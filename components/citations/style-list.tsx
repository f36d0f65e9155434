import type { StyleEntry } from '@/lib/citations/styled/list-styles'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { styledCitationPath } from '@/lib/routes'

/** Styles by name; with `cited`, each with the citation of that entry or claim as text and as HTML. */
export function StyleList({
  styles,
  cited,
  locale,
}: {
  styles: readonly StyleEntry[]
  cited: { entry?: string; version?: string }
  locale: Locale
}) {
  const t = translator(locale, 'styles')
  const { entry, version } = cited
  return (
    <ul className="style-list">
      {styles.map(({ id, title, parent }) => (
        <li key={id}>
          <span lang="en">{title}</span>
          <span className="note">
            <code>{id}</code>
            {parent !== null && <> {t('sameAs', { style: parent })}</>}
          </span>
          {entry !== undefined && (
            <span className="note">
              {(['text', 'html'] as const).map((as) => (
                <a
                  key={as}
                  href={styledCitationPath(entry, { style: id, version, as, locale })}
                  aria-label={`${t(as)}: ${title}`}
                >
                  {t(as)}
                </a>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
