import type { AddSourceView } from '@/lib/desk/sources/load-add-source'
import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'

const t = translator('en', 'desk-sources')

/** A source is begun from its address, or by hand. `typed` is what was sent and came back. */
export function AddSource({ view, typed }: { view: AddSourceView; typed: Record<string, string> }) {
  return (
    <>
      <h1>{t('add.title')}</h1>
      <p className="lead">{t('add.lead')}</p>
      <form method="post" action="/api/desk/sources/read" className="desk-fields desk-measure">
        <div className="desk-field">
          <label htmlFor="url">{t('add.url')}</label>
          <p className="desk-hint" id="url-hint">
            {t('add.urlHelp')}
          </p>
          <input
            id="url"
            name="url"
            type="url"
            className="field"
            required
            maxLength={2000}
            defaultValue={typed['url'] ?? ''}
            aria-describedby="url-hint"
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        {view.begun !== null && (
          <div className="notice">
            <p>
              {t('add.begun')}{' '}
              <a href="/edit/new/source">
                {view.begun.title.trim() === '' ? t('add.noTitle') : view.begun.title}
              </a>{' '}
              <span className="desk-quiet">
                <Moment at={view.begun.since} />
              </span>
            </p>
            <p>
              <label>
                <input type="checkbox" name="replace" value="1" /> {t('add.replace')}
              </label>
            </p>
          </div>
        )}
        <p>
          <button className="button desk-primary">{t('add.submit')}</button>
        </p>
      </form>
      <section className="desk-part" aria-labelledby="by-hand-heading">
        <h2 id="by-hand-heading">{t('add.byHand')}</h2>
        <p>{t('add.byHandText')}</p>
        <p>
          <a className="button" href="/edit/new/source">
            {t('add.byHandLink')}
          </a>
        </p>
      </section>
    </>
  )
}
