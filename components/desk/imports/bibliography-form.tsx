import { translator } from '@/lib/messages/translator'
import { FileField } from '@/components/desk/imports/upload-forms'

const t = translator('en', 'desk-imports')

/** A bibliography as a file or pasted; a plan is made of it, and nothing is written. */
export function BibliographyForm() {
  return (
    <>
      <p>
        <a href="/edit/imports">{t('one.back')}</a>
      </p>
      <h1>{t('bibliography.link')}</h1>
      <p className="lead">{t('bibliography.lead')}</p>
      <form method="post" action="/api/desk/imports" encType="multipart/form-data" className="desk-fields">
        <FileField name="bibliography" label={t('bibliography.file')} accept=".bib,.ris,.json,.txt" />
        <div className="desk-field">
          <label htmlFor="bibliography-text">{t('bibliography.text')}</label>
          <textarea id="bibliography-text" name="text" className="field" rows={8} spellCheck={false} />
        </div>
        <p>
          <button className="button desk-primary" name="_intent" value="plan-bibliography">
            {t('files.submit')}
          </button>
        </p>
      </form>
    </>
  )
}
