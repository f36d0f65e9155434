import type { EditView } from '@/lib/desk/load-edit'
import type { Freshness as FreshnessOf } from '@/lib/desk/load-freshness'
import { nextCheckOn } from '@/lib/desk/next-check-on'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-publish')
const CLAIM_WORDS = 90

/** When the entry and its claims were looked at last, by when they are again, and one form to say either. */
export function Freshness({ view, now }: { view: EditView; now: Date }) {
  const { freshness } = view
  if (freshness === null) return null
  const apart = freshness.claims.filter((claim) => claim.last !== null || claim.dueOn !== null)
  return (
    <section id="freshness" tabIndex={-1} aria-labelledby="freshness-heading" className="desk-part">
      <h2 id="freshness-heading">{t('fresh.title')}</h2>
      <p>{stateWords(freshness, freshness.saidOn)}</p>
      {apart.length > 0 && (
        <>
          <h3>{t('fresh.claims')}</h3>
          <ul className="desk-lines">
            {apart.map((claim) => (
              <li key={claim.id}>
                {short(claim.text)} <span className="desk-quiet">{stateWords(claim)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action="/api/desk/freshness" className="desk-fields desk-fresh">
        <input type="hidden" name="kind" value={view.kind} />
        <input type="hidden" name="slug" value={view.slug} />
        <input type="hidden" name="locale" value={view.locale} />
        <input type="hidden" name="revision" value={freshness.revisionId} />
        <div className="desk-field">
          <label htmlFor="fresh-claim">{t('fresh.what')}</label>
          <select
            id="fresh-claim"
            name="claim"
            className="field"
            defaultValue={freshness.typed['claim'] ?? ''}
          >
            <option value="">{t('fresh.whole')}</option>
            {freshness.claims.map((claim) => (
              <option key={claim.id} value={claim.id}>
                {short(claim.text)}
              </option>
            ))}
          </select>
        </div>
        <div className="desk-field">
          <label htmlFor="fresh-note">{t('fresh.noteLabel')}</label>
          <p className="desk-hint" id="fresh-note-hint">
            {t('fresh.noteHelp')}
          </p>
          <textarea
            id="fresh-note"
            name="note"
            className="field"
            rows={2}
            maxLength={2000}
            defaultValue={freshness.typed['note'] ?? ''}
            aria-describedby="fresh-note-hint"
          />
        </div>
        <div className="desk-field desk-field-date">
          <label htmlFor="fresh-on">{t('fresh.next')}</label>
          <p className="desk-hint" id="fresh-on-hint">
            {t('fresh.nextHelp')}
          </p>
          <input
            id="fresh-on"
            name="on"
            type="date"
            className="field"
            defaultValue={freshness.typed['on'] ?? nextCheckOn(now)}
            aria-describedby="fresh-on-hint"
          />
        </div>
        <p className="desk-acts">
          <button className="button desk-primary" name="_intent" value="attest">
            {t('fresh.attest')}
          </button>{' '}
          <button className="button" name="_intent" value="date">
            {t('fresh.date')}
          </button>
        </p>
      </form>
    </section>
  )
}

function stateWords({ last, dueOn }: FreshnessOf, saidOn: string | null = null): string {
  return [
    last === null
      ? neverWords(saidOn)
      : t('fresh.last', { day: formatDate('en', last.day), name: last.by }) +
        (last.note === '' ? '' : ` ${last.note}`),
    dueOn === null ? t('fresh.noDue') : t('fresh.due', { day: formatDate('en', dueOn) }),
  ].join(' ')
}

/** Nobody attested anything; the text may name a day itself, which readers are told. */
function neverWords(saidOn: string | null): string {
  return saidOn === null ? t('fresh.never') : t('fresh.said', { day: formatDate('en', saidOn) })
}

function short(text: string): string {
  return text.length <= CLAIM_WORDS ? text : `${text.slice(0, CLAIM_WORDS - 1).trimEnd()}…`
}
