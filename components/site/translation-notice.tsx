import type { Locale } from '@/lib/core/locale'
import type { Version } from '@/lib/entries/version'
import { translator } from '@/lib/messages/translator'
import { diffPath, localized } from '@/lib/routes'

/** Of a translation that is behind: which English version it says, which is read today, and the way to what changed. */
export function TranslationNotice({ version, locale }: { version: Version; locale: Locale }) {
  const { translation } = version
  if (translation === null || !translation.isBehind || translation.current === null) return null
  // An earlier text is read for what it was; what the newest one lacks is said there.
  if (version.version < version.latest) return null
  const t = translator(locale, 'site')
  const { version: translated, current } = translation
  const isKnown = translated !== null && translated < current
  return (
    <p className="notice" role="note">
      {translated === null
        ? t('notices.translatesUnknown', { current })
        : t('notices.translates', { version: translated, current })}{' '}
      <a
        href={localized('en', isKnown ? diffPath(version.path, translated, current) : version.path)}
        hrefLang="en"
      >
        {t(isKnown ? 'notices.translatesDiff' : 'notices.translatesRead')}
      </a>
    </p>
  )
}
