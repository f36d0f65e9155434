import type { ImportView } from '@/lib/imports/load-import'
import { translator } from '@/lib/messages/translator'
import { ImportProgress } from '@/components/desk/imports/import-progress.client'

const t = translator('en', 'desk-imports')

/** An import that goes on: how far it is, and the way to stop it. Survives reloading: all of it is asked of the database. */
export function ImportRunning({ view }: { view: ImportView }) {
  const { counts } = view
  const total = counts.total - counts.unchanged - counts.known - counts.conflict - counts.invalid
  const done = total - counts.planned
  const words = {
    text: t('one.progressText', { done: '{done}', total: '{total}' }),
    percent: t('one.percent', { percent: '{percent}' }),
    over: t('one.over'),
  }
  return (
    <section aria-labelledby="progress-heading" className="desk-part">
      <h2 id="progress-heading">{t('one.progress')}</h2>
      <p>
        <progress
          id="import-bar"
          className="import-bar"
          value={done}
          max={Math.max(total, 1)}
          aria-label={t('one.progressLabel')}
        />
      </p>
      <p id="import-bar-text">{t('one.progressText', { done, total })}</p>
      <p id="import-said" className="sr-only" role="status" />
      <ImportProgress address={`/api/desk/imports/progress?import=${view.id}`} words={words} />
      <noscript>
        <meta httpEquiv="refresh" content="5" />
        <p className="desk-quiet">{t('one.noScript')}</p>
      </noscript>
      {view.isCancelling ? <p>{t('one.cancelling')}</p> : <StopButton view={view} label={t('one.cancel')} />}
    </section>
  )
}

/** Cancels an import, or throws its plan away. */
export function StopButton({ view, label }: { view: ImportView; label: string }) {
  return (
    <form method="post" action="/api/desk/imports">
      <input type="hidden" name="import" value={view.id} />
      <p>
        <button className="button" name="_intent" value="cancel">
          {label}
        </button>
      </p>
    </form>
  )
}
