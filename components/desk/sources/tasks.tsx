import type { TasksView } from '@/lib/desk/sources/load-tasks'
import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'
import { Task } from '@/components/desk/sources/task'
import { troubleWords } from '@/components/desk/sources/trouble-words'

const t = translator('en', 'desk-sources')

/** What editors should look at, oldest first; then what was closed lately, and the addresses that could not be read. */
export function Tasks({ view }: { view: TasksView }) {
  return (
    <>
      <h1>{t('tasks.title')}</h1>
      <p className="lead">{view.isWatching ? t('tasks.on', { count: view.watched }) : t('tasks.off')}</p>
      <section className="desk-part" aria-labelledby="open-heading">
        <h2 id="open-heading">{t('tasks.open')}</h2>
        {view.open.length === 0 && <p className="note">{t('tasks.none')}</p>}
        {view.open.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </section>
      {view.troubled.length > 0 && (
        <section className="desk-part" aria-labelledby="troubled-heading">
          <h2 id="troubled-heading">{t('tasks.troubled')}</h2>
          <ul className="desk-lines">
            {view.troubled.map(({ slug, trouble, status, lastAt }) => (
              <li key={slug}>
                <a href={`/edit/sources/${slug}`}>{slug}</a>: {troubleWords(trouble, status)}{' '}
                <span className="desk-quiet">{lastAt !== null && <Moment at={lastAt} />}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.closed.length > 0 && (
        <section className="desk-part" aria-labelledby="closed-heading">
          <h2 id="closed-heading">{t('tasks.closed')}</h2>
          {view.closed.map((task) => (
            <Task key={task.id} task={task} />
          ))}
        </section>
      )}
    </>
  )
}
