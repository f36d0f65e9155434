import type { EditView } from '@/lib/desk/load-edit'
import { translator } from '@/lib/messages/translator'
import { momentWords } from '@/components/desk/moment'

const t = translator('en', 'desk')
type Conflict = NonNullable<EditView['conflict']>

/** Two texts of one entry, field by field: yours, theirs, and what both started from, to be copied or chosen. */
export function ConflictPanel({ view, conflict }: { view: EditView; conflict: Conflict }) {
  const author = conflict.author ?? t('history.site')
  return (
    <section id="conflict" tabIndex={-1} aria-labelledby="conflict-heading" className="desk-conflict">
      <h2 id="conflict-heading">{t('conflict.title')}</h2>
      <p>{t('conflict.text', { author, day: momentWords(conflict.savedAt) })}</p>
      <form method="post" action="/api/desk/entry">
        <input type="hidden" name="_kind" value={view.kind} />
        <input type="hidden" name="_slug" value={view.slug} />
        <input type="hidden" name="_locale" value={view.locale} />
        <input type="hidden" name="_head" value={conflict.headId} />
        {conflict.fields.length === 0 && <p>{t('conflict.same')}</p>}
        {conflict.fields.map((field) => (
          <ConflictField key={field.key} field={field} author={author} />
        ))}
        <p className="desk-acts">
          <button className="button desk-primary" name="_intent" value="resolve">
            {t('conflict.resolve')}
          </button>
          <button className="button" name="_intent" value="resolve-save">
            {t('conflict.resolveSave')}
          </button>
          <button className="button" name="_intent" value="discard">
            {t('conflict.discard')}
          </button>
        </p>
      </form>
    </section>
  )
}

function ConflictField({ field, author }: { field: Conflict['fields'][number]; author: string }) {
  const { key, title, changedBy } = field
  const chosen = changedBy === 'them' ? 'theirs' : 'yours'
  const name = `choose.${key}`
  const isText = key in field.yours && Object.keys(field.yours).length === 1
  return (
    <fieldset className="desk-group">
      <legend>{title}</legend>
      <p className="desk-hint">{t(`conflict.changedBy.${changedBy}`, { author })}</p>
      <div className="desk-sides">
        {(['yours', 'theirs'] as const).map((side) => (
          <div key={side}>
            <label className="desk-choice">
              <input type="radio" name={name} value={side} defaultChecked={side === chosen} />{' '}
              {t(`conflict.${side}`)}
            </label>
            <Text values={field[side]} />
          </div>
        ))}
        <details>
          <summary>{t('conflict.base')}</summary>
          <Text values={field.base} />
        </details>
      </div>
      {isText && (
        <details className="desk-own">
          <summary>{t('conflict.own')}</summary>
          <label className="desk-choice">
            <input type="radio" name={name} value="own" /> {t('conflict.own')}
          </label>
          <label className="desk-label" htmlFor={`own-${key}`}>
            {t('conflict.ownText', { title })}
          </label>
          <textarea
            id={`own-${key}`}
            className="field"
            name={`own.${key}`}
            rows={8}
            defaultValue={field.yours[key]}
          />
        </details>
      )}
    </fieldset>
  )
}

/** A text as it stands, or a list as one line a value. */
function Text({ values }: { values: Record<string, string> }) {
  const lines = Object.entries(values).filter(([, text]) => text !== '')
  if (lines.length === 0) return <p className="desk-quiet">{t('conflict.empty')}</p>
  const [first] = lines
  if (lines.length === 1 && first !== undefined && !first[0].includes('.'))
    return <div className="desk-text">{first[1]}</div>
  return (
    <dl className="desk-text desk-values">
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{name.split('.').slice(1).join(' › ')}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
