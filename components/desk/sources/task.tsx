import { translator } from '@/lib/messages/translator'
import type { TaskView } from '@/lib/sources/list-tasks'
import { TASK_OUTCOMES } from '@/lib/sources/close-task'
import { Moment, momentWords } from '@/components/desk/moment'

const t = translator('en', 'desk-sources')

/** One thing to look at: what was found, the claims that lean on it with the way to each, and how it ends. */
export function Task({ task }: { task: TaskView }) {
  const { id, act, source, detail, openedAt, closed } = task
  const status = (one: number | null) => (one === null ? t('tasks.nothing') : String(one))
  return (
    <article className="desk-task" aria-labelledby={`task-${id}`}>
      <h3 id={`task-${id}`}>
        {t(`tasks.${act === 'source.gone' ? 'source-gone' : 'source-changed'}`, { title: source.title })}
      </h3>
      <p>
        {t(`tasks.${detail.words}`)}{' '}
        {detail.was.status !== detail.is.status &&
          t('tasks.status', { was: status(detail.was.status), is: status(detail.is.status) })}{' '}
        <span className="desk-quiet">{t('tasks.found', { moment: momentWords(openedAt) })}</span>
      </p>
      <p className="desk-links">
        <a href={detail.url} rel="noreferrer">
          {t('tasks.original')}
        </a>
        <a href={`/edit/sources/${source.slug}`}>{t('tasks.file')}</a>
      </p>
      <p>{t('tasks.claims', { count: detail.claims.length + detail.more })}</p>
      <ul className="desk-claims">
        {detail.claims.map((claim) => (
          <li key={`${claim.claimId} ${claim.locator ?? ''}`}>
            <a href={`/claims/${claim.claimId}`}>{claim.text}</a>{' '}
            {claim.lostQuote !== null && <strong>{t('tasks.lost', { quote: claim.lostQuote })} </strong>}
            <a href={`/edit/${claim.kind}/${claim.slug}`}>{t('tasks.editEntry', { title: claim.title })}</a>
          </li>
        ))}
        {detail.more > 0 && <li>{t('tasks.more', { count: detail.more })}</li>}
      </ul>
      {closed === null ? (
        <CloseForm id={id} />
      ) : (
        <p>
          {closed.outcome !== null && <strong>{t(`tasks.${closed.outcome}`)}. </strong>}
          {closed.note}{' '}
          <span className="desk-quiet">
            {closed.by ?? t('tasks.site')}, <Moment at={closed.at} />
          </span>
        </p>
      )}
    </article>
  )
}

function CloseForm({ id }: { id: string }) {
  return (
    <form method="post" action="/api/desk/tasks" className="desk-inline">
      <input type="hidden" name="task" value={id} />
      <div className="desk-field">
        <label htmlFor={`outcome-${id}`}>{t('tasks.outcome')}</label>
        <select id={`outcome-${id}`} name="outcome" className="field" required defaultValue="still-says-it">
          {TASK_OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`tasks.${outcome}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="desk-field desk-grow">
        <label htmlFor={`note-${id}`}>{t('tasks.note')}</label>
        <input id={`note-${id}`} name="note" className="field" maxLength={2000} autoComplete="off" />
      </div>
      <button className="button">{t('tasks.close')}</button>
    </form>
  )
}
