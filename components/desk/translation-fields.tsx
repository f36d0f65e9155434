import type { OriginalText } from '@/lib/desk/translation/original-texts'
import type { FieldView, RowView } from '@/lib/forms/form-view'
import { translator } from '@/lib/messages/translator'
import { FormFields } from '@/components/desk/form-fields'
import { DiffWords } from '@/components/entries/diff-words'

const t = translator('en', 'desk-translations')
type Originals = ReadonlyMap<string, OriginalText>

/** The words of an entry, each beside its English text; then its facts, which are read and not typed. */
export function TranslationFields({ fields, originals }: { fields: FieldView[]; originals: Originals }) {
  const facts = fields.flatMap((field) => factsOf(field, originals))
  return (
    <>
      <Words fields={fields} originals={originals} />
      {facts.length > 0 && (
        <details className="desk-row">
          <summary>{t('facts', { count: facts.length })}</summary>
          <p className="desk-hint">{t('factsHelp')}</p>
          <dl className="desk-text desk-values">
            {facts.map(({ name, title, value }) => (
              <div key={name}>
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

function Words({ fields, originals }: { fields: FieldView[]; originals: Originals }) {
  return fields
    .filter((field) => hasWords(field, originals))
    .map((field) => {
      if (field.as === 'rows') {
        return (
          <fieldset key={field.name} id={`field-${field.name}`} className="desk-group" tabIndex={-1}>
            <legend>{field.title}</legend>
            {field.rows
              .filter((row) => row.fields.some((one) => hasWords(one, originals)))
              .map((row) => (
                <Row key={row.name} row={row} originals={originals} />
              ))}
          </fieldset>
        )
      }
      if (field.as === 'group') {
        return (
          <fieldset key={field.name} id={`field-${field.name}`} className="desk-group" tabIndex={-1}>
            <legend>{field.title}</legend>
            <Words fields={field.fields} originals={originals} />
          </fieldset>
        )
      }
      return <Pair key={field.name} field={field} original={originals.get(field.name)} />
    })
}

function Row({ row, originals }: { row: RowView; originals: Originals }) {
  return (
    <section id={`field-${row.name}`} className="desk-word-row" aria-label={row.called}>
      <p className="desk-quiet">
        {row.called} {row.label !== '' && `· ${row.label}`}
      </p>
      {row.problems.length > 0 && <p className="desk-problem">{row.problems.join(' ')}</p>}
      <Words fields={row.fields} originals={originals} />
    </section>
  )
}

/** A field and its English text, claim by claim; what changed since it was translated is marked. */
function Pair({
  field,
  original,
}: {
  field: Exclude<FieldView, { as: 'rows' | 'group' }>
  original: OriginalText | undefined
}) {
  const stretches = (original?.stretches ?? []).filter(({ parts }) =>
    parts.some(({ text }) => text.trim() !== ''),
  )
  const text = stretches
    .flatMap(({ parts }) => parts.filter(({ change }) => change !== 'removed').map((part) => part.text))
    .join('')
  const isSame = text !== '' && text.trim() === field.value.trim() && text.trim().includes(' ')
  return (
    <div className="desk-pair">
      <div className="desk-original" lang="en">
        <p className="desk-quiet">
          {t('english')} {original?.isChanged === true && <strong>· {t('changed')}</strong>}
          <span className="sr-only"> {[field.within, field.title].filter(Boolean).join(' › ')}</span>
        </p>
        {stretches.length === 0 && <p className="desk-quiet">({t('none')})</p>}
        {stretches.map((stretch, index) => (
          <p key={index} className={`desk-claim desk-claim-${stretch.change}`}>
            <DiffWords parts={stretch.parts} locale="en" />
          </p>
        ))}
      </div>
      <div className="desk-translated">
        <FormFields fields={[field]} language="es" />
        {isSame && <p className="desk-quiet">{t('same')}</p>}
      </div>
    </div>
  )
}

function hasWords(field: FieldView, originals: Originals): boolean {
  if (field.as === 'group') return field.fields.some((one) => hasWords(one, originals))
  if (field.as === 'rows') return field.rows.some((row) => row.fields.some((one) => hasWords(one, originals)))
  return originals.has(field.name)
}

function factsOf(field: FieldView, originals: Originals): { name: string; title: string; value: string }[] {
  if (field.as === 'group') return field.fields.flatMap((one) => factsOf(one, originals))
  if (field.as === 'rows')
    return field.rows.flatMap((row) => row.fields.flatMap((one) => factsOf(one, originals)))
  const { name, value } = field
  if (originals.has(name) || value === '') return []
  return [{ name, title: [field.within, field.title].filter(Boolean).join(' › '), value }]
}
