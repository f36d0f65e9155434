import type { ReviewView } from '@/lib/desk/load-review'
import { translator } from '@/lib/messages/translator'
import { momentWords } from '@/components/desk/moment'

const t = translator('en', 'desk-review')

/** The points that a reviewer confirms, as boxes of the form that publishes. `_checklist` says that it has boxes. */
export function ChecklistFields({ view }: { view: ReviewView }) {
  const typed = view.typed['ticked']?.split(' ') ?? []
  return (
    <fieldset className="desk-group">
      <legend>{t('checklist.title')}</legend>
      <input type="hidden" name="_checklist" value="1" />
      <p className="desk-hint">{t('checklist.help')}</p>
      {view.checklist.map(({ point, ticked }) => (
        <div key={point} className="desk-tick">
          <label className="desk-check">
            <input
              type="checkbox"
              name={`check.${point}`}
              value="1"
              required
              defaultChecked={ticked !== null || typed.includes(point)}
              aria-describedby={ticked === null ? undefined : `ticked-${point}`}
            />
            <span>{t(`checklist.points.${point}`)}</span>
          </label>
          {ticked !== null && (
            <p className="desk-hint" id={`ticked-${point}`}>
              {t('checklist.by', { name: ticked.by, day: momentWords(ticked.at) })}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  )
}
