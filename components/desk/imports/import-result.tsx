import type { ImportView } from '@/lib/imports/load-import'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-imports')

/** How an import ended: what landed, what did not, and the file of the latter. */
export function ImportResult({ view }: { view: ImportView }) {
  const { applied, kept, refused } = view.counts
  return (
    <section aria-labelledby="result-heading" className="desk-part">
      <h2 id="result-heading">{t('one.result')}</h2>
      {view.says !== '' && <p className="notice">{view.says}</p>}
      <p>{t('one.resultText', { applied, kept })}</p>
      <p>{t('one.refusedText', { refused })}</p>
      <ErrorFile view={view} />
    </section>
  )
}

/** The way to the rows that were not imported, where there are any. */
export function ErrorFile({ view }: { view: ImportView }) {
  if (view.counts.refused === 0) return null
  return (
    <p>
      <a href={`/api/desk/imports/errors?import=${view.id}`} download>
        {t('one.errors')}
      </a>
      {view.input.as === 'table' && <span className="desk-quiet"> {t('one.errorsTable')}</span>}
    </p>
  )
}
