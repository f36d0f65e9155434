import type { ReviewView } from '@/lib/desk/load-review'
import type { Reason } from '@/lib/revisions/reasons'
import { translator } from '@/lib/messages/translator'
import { momentWords } from '@/components/desk/moment'
import { ProblemList } from '@/components/desk/problem-list'
import { RevisionDiff } from '@/components/desk/revision-diff'
import { StateMark } from '@/components/desk/state-mark'

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

/** A revision beside what is live, and the decision on it. */
export function Review({ view }: { view: ReviewView }) {
  const { against } = view
  return (
    <>
      <p className="kicker">{t('review.titleOne', { kind: t(`kinds.${view.kind}`) })}</p>
      <h1 className="desk-title">{view.title}</h1>
      <p className="desk-state-line">
        <StateMark state={view.state} /> ·{' '}
        {t('review.by', { author: view.author ?? t('history.site'), day: momentWords(view.savedAt) })}{' '}
        {against === null
          ? t('review.againstNothing')
          : t('review.againstVersion', { version: against.version })}{' '}
        <a href={`/edit/${view.kind}/${view.slug}`}>{t('review.edit')}</a>
      </p>
      <Notes view={view} />
      <section aria-labelledby="changes-heading" className="desk-part">
        <h2 id="changes-heading">{t('review.changes')}</h2>
        {view.diff.length === 0 ? (
          <p className="note">{t('review.noChange')}</p>
        ) : (
          <RevisionDiff diff={view.diff} />
        )}
      </section>
      {view.problems.length > 0 && <ProblemList problems={view.problems} />}
      <Decision view={view} />
    </>
  )
}

function Notes({ view }: { view: ReviewView }) {
  return (
    <dl className="desk-notes">
      <dt>{t('review.note')}</dt>
      <dd>{view.note === '' ? t('review.noNote') : view.note}</dd>
      {view.reviewNote !== '' && (
        <>
          <dt>{t('review.reviewNote')}</dt>
          <dd>{view.reviewNote}</dd>
        </>
      )}
    </dl>
  )
}

function Decision({ view }: { view: ReviewView }) {
  const { typed } = view
  if (view.state === 'published' || view.state === 'withdrawn') return null
  if (!view.isHead) return <p className="notice">{t('review.notHead')}</p>
  if (view.isOwn) return <p className="notice">{t('review.own')}</p>
  if (!view.mayPublish && !view.mayReturn) return <p className="notice">{t('review.notWaiting')}</p>
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
