import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import type { FieldView } from '@/lib/forms/form-view'
import { translator } from '@/lib/messages/translator'
import { RowList } from '@/components/desk/row-list'
import { CslFields } from '@/components/desk/sources/csl-fields'
import { LineControl } from '@/components/desk/line-control'
import { Within } from '@/components/desk/within'
import { choiceWords } from '@/lib/forms/choice-words'

const t = translator('en', 'desk')

/** The fields of an entry, in the order of its schema; `language` is that of the texts in them, when it is not the page's. */
export function FormFields({ fields, language }: { fields: FieldView[]; language?: Locale }) {
  return fields.map((field) => <FormField key={field.name} field={field} language={language} />)
}

function FormField({ field, language }: { field: FieldView; language: Locale | undefined }) {
  if (field.as === 'rows') {
    return <RowList field={field} fieldsOf={(row) => <FormFields fields={row.fields} />} />
  }
  if (field.as === 'group') {
    return (
      <fieldset id={`field-${field.name}`} className="desk-group" tabIndex={-1}>
        <legend>
          {field.title}
          <Within field={field} />
        </legend>
        <Hints field={field} />
        {field.name === 'csl' ? (
          <CslFields field={field} draw={(fields) => <FormFields fields={fields} />} />
        ) : (
          <div className="desk-fields">
            <FormFields fields={field.fields} />
          </div>
        )}
      </fieldset>
    )
  }
  return (
    <div className={`desk-field desk-field-${field.as === 'line' ? field.content : field.as}`}>
      <label htmlFor={`field-${field.name}`}>
        {field.title} {field.required && <span className="desk-needed">({t('edit.needed')})</span>}
        <Within field={field} />
      </label>
      <Hints field={field} />
      <Control field={field} language={language} />
    </div>
  )
}

/** What stands between the title and the control: a hint, then what is wrong. */
function Hints({ field }: { field: FieldView }) {
  const hint = hintOf(field)
  return (
    <>
      {hint !== '' && (
        <p className="desk-hint" id={`hint-${field.name}`}>
          {hint}
        </p>
      )}
      {field.problems.length > 0 && (
        <p className="desk-problem" id={`problem-${field.name}`}>
          {field.problems.join(' ')}
        </p>
      )}
    </>
  )
}

function hintOf(field: FieldView): string {
  if (field.as === 'line' && field.content === 'date')
    return [field.description, t('edit.dateHelp')].filter(Boolean).join(' ')
  if (field.as === 'lines' && field.description === undefined) return t('edit.oneALine')
  return field.description ?? ''
}

function Control({
  field,
  language,
}: {
  field: Exclude<FieldView, { as: 'rows' | 'group' }>
  language: Locale | undefined
}): ReactNode {
  const described = [
    hintOf(field) !== '' && `hint-${field.name}`,
    field.problems.length > 0 && `problem-${field.name}`,
  ]
    .filter(Boolean)
    .join(' ')
  const common = {
    id: `field-${field.name}`,
    name: field.name,
    lang: language,
    className: 'field',
    defaultValue: field.value,
    'aria-invalid': field.problems.length > 0 || undefined,
    'aria-describedby': described || undefined,
  }
  switch (field.as) {
    case 'line':
      return <LineControl field={field} common={common} />
    case 'lines':
      return (
        <textarea
          {...common}
          data-ref={field.ref}
          rows={Math.min(12, Math.max(2, field.value.split('\n').length + 1))}
        />
      )
    case 'text':
      return (
        <textarea
          {...common}
          rows={rowsOf(field.value, field.content)}
          {...(field.content === 'prose' && { 'data-prose': '' })}
        />
      )
    case 'choice':
      return (
        <select {...common}>
          <option value="">{t('edit.choose')}</option>
          {field.value !== '' && !field.options.includes(field.value) && (
            <option value={field.value}>{field.value}</option>
          )}
          {field.options.map((option) => (
            <option key={option} value={option}>
              {choiceWords(option)}
            </option>
          ))}
        </select>
      )
  }
}

/** High enough to see what one has written, not so high that the next field is out of sight. */
function rowsOf(text: string, content: 'prose' | 'paragraph'): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 80)), 0)
  const [least, most] = content === 'prose' ? [4, 28] : [2, 8]
  return Math.min(most, Math.max(least, lines + 1))
}
