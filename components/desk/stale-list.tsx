import type { KindName } from '@/lib/core/kind-name'
import type { StaleLine, StaleView } from '@/lib/desk/load-stale'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-publish')
const desk = translator('en', 'desk')

/** What is to be looked at again, overdue first, each with its one click. `nextOn` is the day offered for the time after. */
export function StaleList({
  view,
  kind,
  nextOn,
}: {
  view: StaleView
  kind?: KindName | undefined
  nextOn: string
}) {
  const count = view.overdue.length + view.soon.length
  return (
    <>
      <p className="lead">{t('fresh.staleText')}</p>
      {view.kinds.length > 1 && (
        <ul className="desk-links">
          <li>
            <a className="button desk-plain" href="/edit/stale" aria-current={kind ? undefined : 'true'}>
              {t('fresh.everyKind')}
            </a>
          </li>
          {view.kinds.map((name) => (
            <li key={name}>
              <a
                className="button desk-plain"
                href={`/edit/stale?kind=${name}`}
                aria-current={name === kind ? 'true' : undefined}
              >
                {desk(`kindsMany.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {count === 0 && <p className="note">{t('fresh.none')}</p>}
      {view.isCut && <p className="note">{t('fresh.more', { count })}</p>}
      <Part title={t('fresh.overdue')} lines={view.overdue} nextOn={nextOn} />
      <Part title={t('fresh.soon')} lines={view.soon} nextOn={nextOn} />
    </>
  )
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
  const day = formatDate('en', line.on)
  const distance =
    line.days > 0 ? t('fresh.lateDays', { days: line.days }) : t('fresh.inDays', { days: -line.days })
  return (
    <li>
      <p>
        <a href={`/edit/${line.kind}/${line.slug}#freshness`}>{line.title}</a>{' '}
        <span className="desk-quiet">
          {desk(`kinds.${line.kind}`)} · {t('fresh.by', { day })}, {distance}
        </span>
      </p>
      {line.claim !== '' && <blockquote className="desk-quiet">{line.claim}</blockquote>}
      <p className="desk-quiet">
        {line.lastAt === null
          ? t('fresh.never')
          : t('fresh.last', {
              day: formatDate('en', line.lastAt.toISOString().slice(0, 10)),
              name: line.lastBy ?? '',
            })}
      </p>
      <form method="post" action="/api/desk/freshness" className="desk-inline">
        <input type="hidden" name="kind" value={line.kind} />
        <input type="hidden" name="slug" value={line.slug} />
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
            aria-label={t('fresh.noteOf', { title: line.title })}
          />
        </div>
        <div className="desk-field">
          <label htmlFor={`on-${id}`}>{t('fresh.next')}</label>
          <input id={`on-${id}`} name="on" type="date" className="field" defaultValue={nextOn} />
        </div>
        <button
          className="button"
          name="_intent"
          value="attest"
          aria-label={t('fresh.attestOf', { title: line.title })}
        >
          {t('fresh.attest')}
        </button>
      </form>
    </li>
  )
}
