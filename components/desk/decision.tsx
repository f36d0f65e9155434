import type { ReviewView } from '@/lib/desk/load-review'
import { translator } from '@/lib/messages/translator'
import type { Reason } from '@/lib/revisions/reasons'

const t = translator('en', 'desk')
// Written out because components know rooms with a database by type alone; the type keeps the list whole.
const REASON_NAMES = Object.keys({
  typo: 0,
  clarification: 0,
  'source-corrected': 0,
  'fact-changed': 0,
  'our-error': 0,
  restored: 0,
} satisfies Record<Reason, 0>) as Reason[]

/** What may be decided about a revision, or why nothing may. */
export function Decision({ view }: { view: ReviewView }) {
  const { typed } = view
  if (view.state === 'published' || view.state === 'withdrawn') return null
  if (!view.isHead) return <p className="notice">{t('review.notHead')}</p>
  if (view.isOwn) return <p className="notice">{t('review.own')}</p>
  if (!view.mayPublish && !view.mayReturn) {
    const why = view.state === 'submitted' ? 'review.notYours' : 'review.notWaiting'
    return <p className="notice">{t(why)}</p>
  }
  return (
    <section aria-labelledby="decide-heading" className="desk-part desk-decide">
      <h2 id="decide-heading">{t('review.decide')}</h2>
      {view.mayPublish && <PublishForm view={view} />}
      {view.mayReturn && (
        <form method="post" action="/api/desk/review" className="desk-fields">
          <input type="hidden" name="revision" value={view.id} />
          <div className="desk-field">
            <label htmlFor="return-note">{t('review.returnNote')}</label>
            <textarea
              id="return-note"
              name="note"
              className="field"
              rows={4}
              maxLength={2000}
              required
              defaultValue={typed['note'] ?? ''}
            />
          </div>
          <p>
            <button className="button" name="_intent" value="return" aria-describedby="return-text">
              {t('review.return')}
            </button>
          </p>
          <p className="desk-quiet" id="return-text">
            {t('review.returnText')}
          </p>
        </form>
      )}
    </section>
  )
}

function PublishForm({ view }: { view: ReviewView }) {
  const { typed } = view
  return (
    <form method="post" action="/api/desk/review" className="desk-fields">
      <input type="hidden" name="revision" value={view.id} />
      {view.needsReason && (
        <div className="desk-field">
          <label htmlFor="reason">{t('review.reason')}</label>
          <p className="desk-hint" id="reason-hint">
            {t('review.reasonHelp')}
          </p>
          <select
            id="reason"
            name="reason"
            className="field"
            required
            defaultValue={typed['reason'] ?? ''}
            aria-describedby="reason-hint"
          >
            <option value="">{t('edit.choose')}</option>
            {REASON_NAMES.map((reason) => (
              <option key={reason} value={reason}>
                {t(`reasons.${reason}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="desk-field">
        <label htmlFor="publish-note">{t('review.publishNote')}</label>
        <p className="desk-hint" id="publish-hint">
          {t('review.publishNoteHelp')}
        </p>
        <textarea
          id="publish-note"
          name="note"
          className="field"
          rows={3}
          maxLength={2000}
          defaultValue={typed['note'] ?? ''}
          aria-describedby="publish-hint"
        />
      </div>
      <p>
        <button
          className="button desk-primary"
          name="_intent"
          value="publish"
          aria-describedby="publish-text"
        >
          {t('review.publish')}
        </button>
      </p>
      <p className="desk-quiet" id="publish-text">
        {t('review.publishText')}
      </p>
    </form>
  )
}
