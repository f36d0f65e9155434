import type { Locale } from '@/lib/core/locale'
import type { CitedError, CitedErrors } from '@/lib/entries/cited-errors'
import { translator } from '@/lib/messages/translator'
import { errorsPath, localized } from '@/lib/routes'
import { SaidAndEvidence } from '@/components/entries/said-and-evidence'

/** More than this are closed until the reader asks: an article with nine errors must not drown a page that cites it once. */
const MOST_OPEN = 3

/** Known errors of the sources that a page cites: in full those that touch the page, the others as closed links to the full notes. */
export function CitedErrorsList({ errors: { near, far }, locale }: { errors: CitedErrors; locale: Locale }) {
  const t = translator(locale, 'errors')
  return (
    <>
      <p className="note mb-3 max-w-measure">
        {t('touchingIntro')} <a href={localized(locale, errorsPath)}>{t('see')}</a>
      </p>
      {near.length > MOST_OPEN ? (
        <details className="closed-notes">
          <summary>{t('near', { count: near.length })}</summary>
          <NearErrors errors={near} locale={locale} />
        </details>
      ) : (
        near.length > 0 && <NearErrors errors={near} locale={locale} />
      )}
      {far.length > 0 && (
        <details className="closed-notes">
          <summary>{t('far', { count: far.length })}</summary>
          <ul className="note grid gap-2 max-w-[46rem] my-3">
            {far.map((error) => (
              <li key={error.key}>
                <a href={hrefOf(error, locale)} lang={error.language}>
                  {error.said}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function NearErrors({ errors, locale }: { errors: CitedError[]; locale: Locale }) {
  const site = translator(locale, 'site')
  return (
    <ul className="grid gap-4 max-w-[46rem] my-3">
      {errors.map((error) => (
        <li key={error.key} className="border-t border-rule pt-2">
          <p className="note">
            {site(`errorNotes.${error.status}`)}
            {error.carriers.map(({ source, locator }) => (
              <span key={source.slug}>
                {' · '}
                <a href={localized(locale, `${source.path}#note-${error.key}`)} lang={source.language}>
                  {source.title}
                </a>
                {locator !== undefined && `, ${locator}`}
              </span>
            ))}
          </p>
          <SaidAndEvidence
            said={error.said}
            evidence={error.evidence}
            {...{ locale }}
            language={error.language}
          />
        </li>
      ))}
    </ul>
  )
}

/** The full note, on the page of the first source that carries it. */
function hrefOf({ key, carriers: [first] }: CitedError, locale: Locale): string {
  return localized(locale, first === undefined ? errorsPath : `${first.source.path}#note-${key}`)
}
