import type { StaleLine, StaleQuery, StaleView } from '@/lib/desk/load-stale'
import { textPath } from '@/lib/desk/place'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-publish')
const desk = translator('en', 'desk')
const translations = translator('en', 'desk-translations')

/** What is to be looked at again, overdue first, each with its one click. `nextOn` is the day offered for the time after. */
export function StaleList({ view, query, nextOn }: { view: StaleView; query: StaleQuery; nextOn: string }) {
  const count = view.overdue.length + view.soon.length
  return (
    <>
      <p className="lead">{t('fresh.staleText')}</p>
      <Choices
        label={desk('table.kind')}
        any={{ words: t('fresh.everyKind'), href: hrefOf({ ...query, kind: undefined }) }}
        chosen={query.kind}
        choices={view.kinds.map((kind) => ({
          value: kind,
          words: desk(`kindsMany.${kind}`),
          href: hrefOf({ ...query, kind }),
        }))}
      />
      <Choices
        label={translations('languages')}
        any={{ words: t('fresh.everyLanguage'), href: hrefOf({ ...query, locale: undefined }) }}
        chosen={query.locale}
        choices={view.locales.map((locale) => ({
          value: locale,
          words: translations(`language.${locale}`),
          href: hrefOf({ ...query, locale }),
        }))}
      />
      {count === 0 && <p className="note">{t('fresh.none')}</p>}
      {view.isCut && <p className="note">{t('fresh.more', { count })}</p>}
      <Part title={t('fresh.overdue')} lines={view.overdue} nextOn={nextOn} />
      <Part title={t('fresh.soon')} lines={view.soon} nextOn={nextOn} />
    </>
  )
}

/** Links that narrow the list, or do not; nothing where there is no choice. */
function Choices({
  label,
  any,
  chosen,
  choices,
}: {
  label: string
  any: { words: string; href: string }
  chosen: string | undefined
  choices: { value: string; words: string; href: string }[]
}) {
  if (choices.length < 2 && chosen === undefined) return null
  return (
    <ul className="desk-links" aria-label={label}>
      {[{ ...any, value: undefined }, ...choices].map(({ value, words, href }) => (
        <li key={href}>
          <a className="button desk-plain" href={href} aria-current={value === chosen ? 'true' : undefined}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  )
}

function hrefOf({ kind, locale }: StaleQuery): string {
  const search = new URLSearchParams({ ...(kind && { kind }), ...(locale && { locale }) })
  return search.size === 0 ? '/edit/stale' : `/edit/stale?${search}`
}

function Part({ title, lines, nextOn }: { title: string; lines: StaleLine[]; nextOn: string }) {
  if (lines.length === 0) return null
  return (
    <section aria-label={title} className="desk-part">
      <h2>{title}</h2>
      <ul className="desk-stale">
        {lines.map((line) => (
          <Line key={line.key} line={line} nextOn={nextOn} />
        ))}
      </ul>
    </section>
  )
}

function Line({ line, nextOn }: { line: StaleLine; nextOn: string }) {
  const id = line.key.replaceAll('/', '-')
  const title =
    line.locale === 'en' ? line.title : `${line.title} (${translations(`language.${line.locale}`)})`
  const day = formatDate('en', line.on)
  const distance =
    line.days > 0 ? t('fresh.lateDays', { days: line.days }) : t('fresh.inDays', { days: -line.days })
  return (
    <li>
      <p>
        <a href={`${textPath(line)}#freshness`} lang={line.locale}>
          {line.title}
        </a>{' '}
        <span className="desk-quiet">
          {desk(`kinds.${line.kind}`)} · {translations(`language.${line.locale}`)} · {t('fresh.by', { day })},{' '}
          {distance}
        </span>
      </p>
      {line.claim !== '' && (
        <blockquote className="desk-quiet" lang={line.locale}>
          {line.claim}
        </blockquote>
      )}
      <p className="desk-quiet">
        {line.lastAt === null
          ? line.saidOn === null
            ? t('fresh.never')
            : t('fresh.said', { day: formatDate('en', line.saidOn) })
          : t('fresh.last', {
              day: formatDate('en', line.lastAt.toISOString().slice(0, 10)),
              name: line.lastBy ?? '',
            })}
      </p>
      <form method="post" action="/api/desk/freshness" className="desk-inline">
        <input type="hidden" name="kind" value={line.kind} />
        <input type="hidden" name="slug" value={line.slug} />
        <input type="hidden" name="locale" value={line.locale} />
        <input type="hidden" name="claim" value={line.claimId} />
        <input type="hidden" name="revision" value={line.revisionId} />
        <input type="hidden" name="from" value="stale" />
        <div className="desk-field">
          <label htmlFor={`note-${id}`}>{t('fresh.noteLabel')}</label>
          <input
            id={`note-${id}`}
            name="note"
            className="field"
            maxLength={2000}
            aria-label={t('fresh.noteOf', { title })}
          />
        </div>
        <div className="desk-field">
          <label htmlFor={`on-${id}`}>{t('fresh.next')}</label>
          <input id={`on-${id}`} name="on" type="date" className="field" defaultValue={nextOn} />
        </div>
        <button className="button" name="_intent" value="attest" aria-label={t('fresh.attestOf', { title })}>
          {t('fresh.attest')}
        </button>
      </form>
    </li>
  )
}
