import type { FieldValues } from '@/lib/forms/to-field-values'
import { translator } from '@/lib/messages/translator'
import { BrowserZone } from '@/components/desk/browser-zone.client'

const t = translator('en', 'desk-publish')
const SITE_ZONE = 'UTC'

/**
 * Day, time and zone of a publication to come, inside the form that publishes. Its button is the form's first, so that Enter
 * in any line never publishes at once.
 */
export function ScheduleFields({ typed }: { typed: FieldValues }) {
  const { day = '', time = '', zone = '' } = typed
  return (
    <details className="desk-standing" open={zone !== ''}>
      <summary>{t('schedule.title')}</summary>
      <p className="desk-hint" id="schedule-text">
        {t('schedule.text')}
      </p>
      <div className="desk-when">
        <div className="desk-field">
          <label htmlFor="schedule-day">{t('schedule.day')}</label>
          <input id="schedule-day" name="day" type="date" className="field" defaultValue={day} />
        </div>
        <div className="desk-field">
          <label htmlFor="schedule-time">{t('schedule.time')}</label>
          <input id="schedule-time" name="time" type="time" className="field" defaultValue={time} />
        </div>
        <div className="desk-field">
          <label htmlFor="schedule-zone">{t('schedule.zone')}</label>
          <input
            id="schedule-zone"
            name="zone"
            className="field"
            list="schedule-zones"
            maxLength={60}
            defaultValue={zone === '' ? SITE_ZONE : zone}
            aria-describedby="schedule-zone-hint"
            autoComplete="off"
            spellCheck={false}
          />
          {zone === '' && <BrowserZone inputId="schedule-zone" />}
        </div>
      </div>
      <p className="desk-hint" id="schedule-zone-hint">
        {t('schedule.zoneHelp')}
      </p>
      <datalist id="schedule-zones">
        {['UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <p className="desk-plan-now">
        <button className="button" formAction="/api/desk/schedule" aria-describedby="schedule-text">
          {t('schedule.submit')}
        </button>
      </p>
    </details>
  )
}
