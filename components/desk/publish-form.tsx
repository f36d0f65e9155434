import type { ReviewView } from '@/lib/desk/load-review'
import { translator } from '@/lib/messages/translator'
import { ChecklistFields } from '@/components/desk/checklist-fields'
import { ReasonField } from '@/components/desk/reason-field'
import { ScheduleFields } from '@/components/desk/schedule-fields'

const t = translator('en', 'desk')
const words = translator('en', 'desk-review')

/** Publishing, with the checklist ticked in the same form. */
export function PublishForm({ view }: { view: ReviewView }) {
  const { typed } = view
  return (
    <form method="post" action="/api/desk/review" className="desk-fields">
      <input type="hidden" name="revision" value={view.id} />
      <ChecklistFields view={view} />
      {view.needsReason && <ReasonField value={typed['reason'] ?? ''} />}
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
      <ScheduleFields typed={typed} />
      <p>
        <button
          className="button desk-primary"
          name="_intent"
          value="publish"
          aria-describedby="publish-text"
        >
          {t('review.publish')}
        </button>{' '}
        <button className="button" name="_intent" value="check" formNoValidate>
          {words('checklist.keep')}
        </button>
      </p>
      <p className="desk-quiet" id="publish-text">
        {t('review.publishText')}
      </p>
    </form>
  )
}
