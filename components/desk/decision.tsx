import type { ReviewView } from '@/lib/desk/load-review'
import { translator } from '@/lib/messages/translator'
import { PublishForm } from '@/components/desk/publish-form'
import { SchedulePanel } from '@/components/desk/schedule-panel'
import { TakeOverForm } from '@/components/desk/take-over-form'

const t = translator('en', 'desk')

/** What may be decided about a revision, or why nothing may. */
export function Decision({ view, now }: { view: ReviewView; now: Date }) {
  if (view.state === 'published' || view.state === 'withdrawn') return null
  if (!view.isHead) return <p className="notice">{t('review.notHead')}</p>
  if (view.schedule.plan !== null) return <SchedulePanel id={view.id} schedule={view.schedule} now={now} />
  const own = view.isOwn ? <p className="notice">{t('review.own')}</p> : null
  if (!view.mayPublish && !view.mayReturn && !view.mayTakeOver) {
    const why = view.state === 'submitted' ? 'review.notYours' : 'review.notWaiting'
    return own ?? <p className="notice">{t(why)}</p>
  }
  return (
    <section aria-labelledby="decide-heading" className="desk-part desk-decide">
      <h2 id="decide-heading">{t('review.decide')}</h2>
      {own}
      {view.mayPublish && <PublishForm view={view} />}
      <div className="desk-fields">
        {view.mayReturn && <ReturnForm view={view} />}
        {view.mayTakeOver && <TakeOverForm view={view} />}
      </div>
    </section>
  )
}

function ReturnForm({ view }: { view: ReviewView }) {
  return (
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
          defaultValue={view.typed['note'] ?? ''}
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
  )
}
