import type { Locale } from '@/lib/core/locale'
import type { CollectedError, StandingNote } from '@/lib/entries/collect-errors'
import type { ListedSource } from '@/lib/kinds/source/listed-view'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'

/** Errors and conflicts, each with what is said, what the best evidence says, the first report known, who repeated it, what it touches. */
export function ErrorGenealogy({
  errors,
  madeFrom,
  sources,
  locale,
}: {
  errors: readonly CollectedError[]
  /** The source that a carrier was made from, by slug. */
  madeFrom: (slug: string) => ListedSource | null
  sources: PageSources
  locale: Locale
}) {
  const t = translator(locale, 'errors')
  const site = translator(locale, 'site')
  return (
    <ol className="grid gap-10 max-w-[54rem]" role="list">
      {errors.map(({ key, shown: { note, on, claimId }, carriers, touched }) => {
        const [first, ...repeated] = carriers
        const carrier = (one: StandingNote) => (
          <Carrier key={one.on.entryId} standing={one} {...{ madeFrom, locale }} />
        )
        return (
          <li key={key} id={key}>
            <p className="note">
              {isNumbered(key) && <span className="caps">{key} · </span>}
              {site(`errorNotes.${note.status}`)}
            </p>
            <h2 className="error-said" lang={on.locale}>
              <span className="sr-only" lang={locale}>
                {site('errorNotes.said')}:{' '}
              </span>
              {note.said}
            </h2>
            <dl className="facts">
              <div>
                <dt>{site('errorNotes.evidence')}</dt>
                <dd lang={on.locale}>
                  {note.evidence}
                  <SourceMarks marks={claimId === null ? [] : sources.marksOf(claimId)} locale={locale} />
                </dd>
              </div>
              <div>
                <dt>{t('first')}</dt>
                <dd>{first ? carrier(first) : t('noSource')}</dd>
              </div>
              {repeated.length > 0 && (
                <div>
                  <dt>{t('repeated')}</dt>
                  <dd>
                    <ul>
                      {repeated.map((one) => (
                        <li key={one.on.entryId}>{carrier(one)}</li>
                      ))}
                    </ul>
                  </dd>
                </div>
              )}
              {touched.length > 0 && (
                <div>
                  <dt>{t('stands')}</dt>
                  <dd>
                    <ul>
                      {touched.map((one) => (
                        <li key={one.on.entryId}>
                          <a href={localized(locale, `${one.on.path}#note-${key}`)} lang={one.on.locale}>
                            {one.on.snapshot.title}
                          </a>
                        </li>
                      ))}
                    </ul>
                  </dd>
                </div>
              )}
            </dl>
          </li>
        )
      })}
    </ol>
  )
}

/** Keys such as `e-05` are what people cite; others are words of ours for the address alone. */
function isNumbered(key: string): boolean {
  return /^[a-z]-?\d+[a-z]?$/.test(key)
}

function Carrier({
  standing: { note, on },
  madeFrom,
  locale,
}: {
  standing: StandingNote
  madeFrom: (slug: string) => ListedSource | null
  locale: Locale
}) {
  const { csl, derivation, derivedFrom } = on.snapshot as SourceSnapshot
  const origin = derivedFrom === undefined ? null : madeFrom(derivedFrom)
  const t = translator(locale, 'references')
  return (
    <>
      <a href={localized(locale, `${on.path}#note-${note.key}`)} lang={csl.language}>
        {on.snapshot.title}
      </a>
      {csl.issued !== undefined && `, ${formatDate(locale, csl.issued)}`}
      {note.locator !== undefined && `, ${note.locator}`}
      {origin && (
        <span className="block text-quiet">
          {t(`derivation.${derivation}`)}:{' '}
          <a href={localized(locale, origin.path)} lang={origin.language}>
            {origin.title}
          </a>
        </span>
      )}
    </>
  )
}
