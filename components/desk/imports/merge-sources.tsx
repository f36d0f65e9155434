import type { MergerView } from '@/lib/desk/load-merger'
import { translator } from '@/lib/messages/translator'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-imports')

/** Two sources side by side, what will happen when they become one, and the act. */
export function MergeSources({ view, reason }: { view: MergerView; reason: string }) {
  const { keep, merge, asked, problem } = view
  return (
    <>
      <h1>{t('merge.title')}</h1>
      <p className="lead">{t('merge.lead')}</p>
      <form method="get" action="/edit/sources/merge" className="desk-inline">
        {(['keep', 'merge'] as const).map((name) => (
          <div key={name} className="desk-field">
            <label htmlFor={`which-${name}`}>{t(`merge.${name}`)}</label>
            <input
              id={`which-${name}`}
              name={name}
              className="field"
              defaultValue={asked[name]}
              autoComplete="off"
              spellCheck={false}
            />
          </div>
        ))}
        <button className="button">{t('merge.compare')}</button>
      </form>
      {(['keep', 'merge'] as const).map(
        (name) =>
          asked[name] !== '' &&
          view[name] === null && (
            <p key={name} className="desk-problem">
              {t('merge.missing', { key: asked[name] })}
            </p>
          ),
      )}
      {problem !== null && <p className="desk-problem">{problem}</p>}
      {keep !== null && merge !== null && <SideBySide view={view} keep={keep} merge={merge} />}
      {keep !== null && merge !== null && problem === null && (
        <section aria-labelledby="merge-heading" className="desk-part">
          <h2 id="merge-heading">{t('merge.what')}</h2>
          <ul className="desk-lines">
            <li>{t('merge.claims', { claims: merge.claims, entries: merge.entries, keep: keep.slug })}</li>
            {view.both > 0 && <li>{t('merge.both', { count: view.both })}</li>}
            <li>{t('merge.address', { merge: merge.slug, keep: keep.slug })}</li>
            <li>{t('merge.texts')}</li>
            <li>{t('merge.once')}</li>
          </ul>
          <form method="post" action="/api/desk/sources/merge" className="desk-fields">
            <input type="hidden" name="keep" value={keep.slug} />
            <input type="hidden" name="merge" value={merge.slug} />
            <div className="desk-field">
              <label htmlFor="merge-reason">{t('merge.reason')}</label>
              <textarea
                id="merge-reason"
                name="reason"
                className="field"
                rows={2}
                maxLength={400}
                required
                defaultValue={reason}
              />
            </div>
            <p>
              <button className="button desk-primary">
                {t('merge.now', { merge: merge.slug, keep: keep.slug })}
              </button>
            </p>
          </form>
        </section>
      )}
    </>
  )
}

type Side = NonNullable<MergerView['keep']>

function SideBySide({ view, keep, merge }: { view: MergerView; keep: Side; merge: Side }) {
  const columns = [
    { key: 'field', label: t('merge.field'), names: true },
    { key: 'keep', label: t('merge.kept', { key: keep.slug }) },
    { key: 'merge', label: t('merge.merged', { key: merge.slug }) },
  ]
  const rows = view.fields.map((field) => ({
    key: field.title,
    cells: {
      field: (
        <>
          <code>{field.title}</code>
          {!field.isSame && <span className="desk-needed"> {t('merge.differs')}</span>}
        </>
      ),
      keep: field.keep,
      merge: field.merge,
    },
  }))
  return <DataTable columns={columns} rows={rows} label={t('merge.beside')} />
}
