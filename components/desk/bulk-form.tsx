import { type ReactNode, useId } from 'react'
import type { BulkPlace } from '@/lib/desk/bulk-action'
import type { BulkAct } from '@/lib/desk/bulk-input'
import type { FieldValues } from '@/lib/forms/to-field-values'
import { translator } from '@/lib/messages/translator'
import { ReasonField } from '@/components/desk/reason-field'

const t = translator('en', 'desk-review')

/** A list whose rows can be ticked (`PickBox`), and what can be done to the ticked ones. All is ticked by a link. */
export function BulkForm({
  from,
  acts,
  typed,
  pick,
  children,
}: {
  from: BulkPlace
  acts: readonly BulkAct[]
  /** What was typed here and not sent through. */
  typed: FieldValues
  pick: { isAll: boolean; allHref: string; noneHref: string; count: number }
  children: ReactNode
}) {
  const id = useId()
  return (
    <form method="post" action="/api/desk/bulk" className="desk-bulk">
      <input type="hidden" name="_from" value={from} />
      <input type="hidden" name="_list" value={pick.noneHref} />
      {pick.count > 1 && (
        <p>
          <a href={pick.isAll ? pick.noneHref : pick.allHref}>
            {pick.isAll ? t('bulk.none') : t('bulk.all', { count: pick.count })}
          </a>
        </p>
      )}
      {children}
      <details
        className="desk-standing"
        open={pick.isAll || Object.values(typed).some((text) => text !== '')}
      >
        <summary>
          {t('bulk.legend', { acts: acts.map((act) => t(`bulk.short.${act}`)).join(t('bulk.or')) })}
        </summary>
        <div className="desk-fields">
          {acts.includes('approve') && <ReasonField value={typed['reason'] ?? ''} required={false} />}
          <div className="desk-field">
            <label htmlFor={`${id}-note`}>{t('bulk.note')}</label>
            <p className="desk-hint" id={`${id}-hint`}>
              {acts.map((act) => t(`bulk.help.${act}`)).join(' ')}
            </p>
            <textarea
              id={`${id}-note`}
              name="note"
              className="field"
              rows={2}
              maxLength={2000}
              defaultValue={typed['note'] ?? ''}
              // What is missing is said before anything is sent, so that no tick is lost.
              required={acts.includes('withdraw')}
              aria-describedby={`${id}-hint`}
            />
          </div>
          <p className="desk-acts">
            {acts.map((act) => (
              <button
                key={act}
                className="button"
                name="_intent"
                value={act}
                formNoValidate={act !== 'withdraw'}
              >
                {t(`bulk.acts.${act}`)}
              </button>
            ))}
          </p>
        </div>
      </details>
    </form>
  )
}

/** The box of one row: the newest revision, and the version that is public as the list was read. */
export function PickBox({
  revisionId,
  publishedId,
  title,
  isAll,
}: {
  revisionId: string
  publishedId: string | null
  title: string
  isAll: boolean
}) {
  return (
    <label className="desk-pick">
      <input
        type="checkbox"
        name={`item.${revisionId}`}
        value={publishedId ?? 'none'}
        defaultChecked={isAll}
        aria-label={t('bulk.pick', { title })}
      />
    </label>
  )
}
