import type { ReactNode } from 'react'
import type { ImportView } from '@/lib/imports/load-import'
import { translator } from '@/lib/messages/translator'
import { StopButton } from '@/components/desk/imports/import-running'

const t = translator('en', 'desk-imports')

/** What the import will do, and the form that lets it. `children` are choices about single rows, sent with it. */
export function ImportPlan({ view, children }: { view: ImportView; children?: ReactNode }) {
  const { counts, input } = view
  return (
    <section aria-labelledby="plan-heading" className="desk-part">
      <h2 id="plan-heading">{t('one.plan')}</h2>
      <p>{t('one.planText', { ...counts })}</p>
      {counts.unready > 0 && <p className="desk-quiet">{t('one.unready', { count: counts.unready })}</p>}
      {input.ignored.length > 0 && (
        <p className="desk-quiet">{t('one.ignored', { files: input.ignored.slice(0, 12).join(', ') })}</p>
      )}
      {counts.planned === 0 && children === undefined ? (
        <p>{t('one.nothing')}</p>
      ) : (
        <form method="post" action="/api/desk/imports" className="desk-fields">
          <input type="hidden" name="import" value={view.id} />
          {children}
          {input.ends === undefined ? (
            <fieldset className="desk-group">
              <legend>{t('one.ends')}</legend>
              {(['draft', 'submitted'] as const).map((ends) => (
                <p key={ends}>
                  <label>
                    <input type="radio" name="ends" value={ends} defaultChecked={ends === 'draft'} />{' '}
                    {t(`one.${ends}`)}
                  </label>
                </p>
              ))}
            </fieldset>
          ) : (
            <input type="hidden" name="ends" value={input.ends} />
          )}
          <p>
            <button className="button desk-primary" name="_intent" value="start">
              {children === undefined
                ? t(view.state === 'failed' ? 'one.again' : 'one.start', { count: counts.planned })
                : t('one.confirm')}
            </button>
          </p>
        </form>
      )}
      <StopButton view={view} label={t('one.discard')} />
    </section>
  )
}
