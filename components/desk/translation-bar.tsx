import type { EditView } from '@/lib/desk/load-edit'
import type { TranslationView } from '@/lib/desk/translation/load-translation'
import { translator } from '@/lib/messages/translator'
import { FieldChanges } from '@/components/desk/field-changes'
import { Difference } from '@/components/entries/difference'

const t = translator('en', 'desk-translations')

/** The languages of an entry, each with its page at the desk. */
export function LanguageLinks({ view }: { view: Pick<EditView, 'kind' | 'slug' | 'locale' | 'isNew'> }) {
  if (view.isNew) return null
  const page = `/edit/${view.kind}/${view.slug}`
  return (
    <nav aria-label={t('languages')}>
      <ul className="desk-links">
        {(['en', 'es'] as const).map((locale) => (
          <li key={locale}>
            <a
              className="button desk-plain desk-small"
              href={locale === 'en' ? page : `${page}/${locale}`}
              aria-current={locale === view.locale ? 'page' : undefined}
            >
              {t(`language.${locale}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What a translator must know before the form: which English text is beside it, which was translated, what changed since. */
export function TranslationBar({ translation }: { translation: TranslationView }) {
  const { today, said, isNew, isBehind, says, choices, changes } = translation
  return (
    <section className="desk-translation" aria-labelledby="translation-heading">
      <h2 id="translation-heading">{t('beside', { version: today.version })}</h2>
      <p>
        {isNew
          ? t('new')
          : said === null
            ? t('unknown')
            : t(isBehind ? 'behind' : 'current', { version: said, today: today.version })}{' '}
        <a href={today.path}>{t('readEnglish')}</a>
      </p>
      {changes.length > 0 && said !== null && (
        <details open className="desk-own">
          <summary>{t('changes', { from: said, to: today.version })}</summary>
          {!hasWords(translation) && <p className="note">{t('onlyFacts')}</p>}
          <FieldChanges
            changes={changes}
            show={({ diff }) => (
              <div className="desk-diff-text">
                <Difference diff={diff} locale="en" />
              </div>
            )}
          />
        </details>
      )}
      <input type="hidden" name="_beside" value={today.sha256} />
      {choices.length === 1 ? (
        <input type="hidden" name="_says" value={today.sha256} />
      ) : (
        <fieldset className="desk-group">
          <legend>{t('says')}</legend>
          {choices.map(({ version, sha256 }) => (
            <p key={sha256}>
              <label className="desk-choice">
                <input type="radio" name="_says" value={sha256} defaultChecked={sha256 === says} />{' '}
                {t(sha256 === today.sha256 ? 'saysToday' : 'saysBefore', { version })}
              </label>
            </p>
          ))}
        </fieldset>
      )}
      <Unsaid claims={translation.unsaid} />
    </section>
  )
}

function Unsaid({ claims }: { claims: string[] | null }) {
  if (claims === null) return null
  if (claims.length === 0) return <p className="desk-quiet">{t('unsaid', { count: 0 })}</p>
  return (
    <details className="desk-own">
      <summary>{t('unsaid', { count: claims.length })}</summary>
      <p className="desk-hint">{t('unsaidHelp')}</p>
      <ul className="desk-unsaid">
        {claims.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </details>
  )
}

function hasWords({ originals }: TranslationView): boolean {
  return [...originals.values()].some((original) => original.isChanged)
}
