import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { localized, searchPath } from '@/lib/routes'

const EXAMPLES = ['Los Angeles', 'detainer', '8 U.S.C. 1373', '897 F.3d 1225', '287(g)', 'Byrne JAG']

/** What to try, when nothing was asked or nothing was found. */
export function SearchAdvice({ locale }: { locale: Locale }) {
  const t = translator(locale, 'search')
  return (
    <>
      <p className="note">{t('examples')}</p>
      <ul className="examples">
        {EXAMPLES.map((example) => (
          <li key={example}>
            <a href={localized(locale, searchPath({ q: example }))}>{example}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
