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

/** Why the published text changes, to choose from. */
export function ReasonField({ value, required = true }: { value: string; required?: boolean }) {
  return (
    <div className="desk-field">
      <label htmlFor="reason">{t('review.reason')}</label>
      <p className="desk-hint" id="reason-hint">
        {t('review.reasonHelp')}
      </p>
      <select
        id="reason"
        name="reason"
        className="field"
        required={required}
        defaultValue={value}
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
  )
}
