import type { ReactNode } from 'react'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { translator } from '@/lib/messages/translator'
import { TableHelp } from '@/components/desk/imports/table-help'

const t = translator('en', 'desk-imports')
const desk = translator('en', 'desk')

/** The ways in: files of entries, a table of one kind, a bibliography. Each makes a plan and writes nothing. */
export function UploadForms({ templates }: { templates: (kind: string, filled: boolean) => string }) {
  return (
    <>
      <Part id="files" title={t('files.title')} help={t('files.help')}>
        <form method="post" action="/api/desk/imports" encType="multipart/form-data" className="desk-fields">
          <FileField name="zip" label={t('files.zip')} accept=".zip,application/zip" />
          <FileField name="folder" label={t('files.folder')} folder />
          <p>
            <button className="button desk-primary" name="_intent" value="plan-files">
              {t('files.submit')}
            </button>
          </p>
        </form>
      </Part>
      <Part id="table" title={t('table.title')} help={t('table.help')}>
        <form method="post" action="/api/desk/imports" encType="multipart/form-data" className="desk-fields">
          <div className="desk-field">
            <label htmlFor="import-kind">{t('table.kind')}</label>
            <select id="import-kind" name="kind" className="field" defaultValue="term">
              {KIND_NAMES.map((kind) => (
                <option key={kind} value={kind}>
                  {desk(`kindsMany.${kind}`)}
                </option>
              ))}
            </select>
          </div>
          <FileField name="table" label={t('table.file')} accept=".csv,.tsv,text/csv" />
          <div className="desk-field">
            <label htmlFor="import-text">{t('table.text')}</label>
            <textarea id="import-text" name="text" className="field" rows={3} spellCheck={false} />
          </div>
          <p>
            <button className="button desk-primary" name="_intent" value="plan-table">
              {t('table.submit')}
            </button>
          </p>
        </form>
        <TableHelp templates={templates} />
      </Part>
    </>
  )
}

/** A section with a heading and a sentence about it. */
export function Part({
  id,
  title,
  help,
  children,
}: {
  id: string
  title: string
  help: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={`${id}-heading`} className="desk-part">
      <h2 id={`${id}-heading`}>{title}</h2>
      <p className="desk-quiet">{help}</p>
      {children}
    </section>
  )
}

/** A field for one file, or for a folder, whose files browsers send by their paths, also without script. */
export function FileField({
  name,
  label,
  accept,
  folder = false,
}: {
  name: string
  label: string
  accept?: string
  folder?: boolean
}) {
  return (
    <div className="desk-field">
      <label htmlFor={`import-${name}`}>{label}</label>
      <input
        id={`import-${name}`}
        name={name}
        type="file"
        className="field"
        accept={accept}
        {...(folder && { webkitdirectory: '', multiple: true })}
      />
    </div>
  )
}
