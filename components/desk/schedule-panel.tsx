import type { ScheduleView } from '@/lib/desk/load-schedule'
import { translator } from '@/lib/messages/translator'
import { distanceWords, zonedWords } from '@/lib/messages/zoned-words'
import { reasonWords } from '@/components/desk/history-list'

const t = translator('en', 'desk-publish')

/** What is planned for a scheduled revision, or why it did not happen; and taking it back. */
export function SchedulePanel({ id, schedule, now }: { id: string; schedule: ScheduleView; now: Date }) {
  const { plan, mayUnschedule } = schedule
  if (plan === null) return null
  const when = zonedWords(plan.at, plan.timeZone)
  return (
    <section aria-labelledby="schedule-heading" className="desk-part desk-decide">
      <h2 id="schedule-heading">{t('schedule.list')}</h2>
      {plan.trouble !== null && (
        <p className="notice" role="alert">
          <strong>{t('schedule.trouble')}</strong> {plan.trouble} {t('schedule.again')}
        </p>
      )}
      <p>{t('schedule.plan', { when, distance: distanceWords(plan.at, now), name: plan.by })}</p>
      {plan.reason !== null && <p>{t('schedule.reason', { reason: reasonWords(plan.reason) })}</p>}
      {plan.note !== '' && <p>{t('schedule.note', { note: plan.note })}</p>}
      {mayUnschedule && (
        <form method="post" action="/api/desk/unschedule" className="desk-fields">
          <input type="hidden" name="revision" value={id} />
          <p>
            <button className="button" aria-describedby="unschedule-text">
              {t('schedule.take')}
            </button>
          </p>
          <p className="desk-quiet" id="unschedule-text">
            {t('schedule.takeText')}
          </p>
        </form>
      )}
    </section>
  )
}
