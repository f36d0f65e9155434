import type { ReactNode } from 'react'
import type { EditView } from '@/lib/desk/load-edit'
import { translator } from '@/lib/messages/translator'
import { FormFields } from '@/components/desk/form-fields'
import { Moment, momentWords } from '@/components/desk/moment'
import { StateMark } from '@/components/desk/state-mark'
import { TranslationBar } from '@/components/desk/translation-bar'
import { TranslationFields } from '@/components/desk/translation-fields'

const t = translator('en', 'desk')

/**
 * The form of an entry. Its first button saves, so that Enter in a line does; state and acts stand in one bar that stays
 * in sight. `preview` stands beside the text where there is room.
 */
export function EditForm({ view, preview }: { view: EditView; preview: ReactNode }) {
  return (
    <form method="post" action="/api/desk/entry" id="entry-form" className="desk-edit" autoComplete="off">
      <input type="hidden" name="_kind" value={view.kind} />
      <input type="hidden" name="_locale" value={view.locale} />
      <input type="hidden" name="_base" value={view.baseId} />
      <input type="hidden" name="_kept" value={view.unsavedSince?.toISOString() ?? ''} />
      {view.isNew ? (
        <input type="hidden" name="_new" value="1" />
      ) : (
        <input type="hidden" name="_slug" value={view.slug} />
      )}
      <div className="desk-bar">
        <StateLine view={view} />
        <p className="desk-acts">
          <button className="button desk-primary" name="_intent" value="save">
            {t('edit.save')}
          </button>
          <button className="button" name="_intent" value="submit">
            {t('edit.submit')}
          </button>
          <button className="button" name="_intent" value="preview">
            {t('edit.preview')}
          </button>
          {view.unsavedSince !== null && (
            <button className="button" name="_intent" value="discard">
              {t('edit.discard')}
            </button>
          )}
        </p>
      </div>
      <div className={view.translation === null ? 'desk-columns' : undefined} id="desk-columns">
        <div className="desk-fields">
          {view.isNew && <AddressField view={view} />}
          {view.translation === null ? (
            <FormFields fields={view.fields} />
          ) : (
            <>
              <TranslationBar translation={view.translation} />
              <TranslationFields fields={view.fields} originals={view.translation.originals} />
            </>
          )}
          <div className="desk-field">
            <label htmlFor="field-_note">{t('edit.note')}</label>
            <p className="desk-hint" id="hint-_note">
              {t('edit.noteHelp')}
            </p>
            <textarea
              id="field-_note"
              name="_note"
              className="field"
              rows={3}
              defaultValue={view.note}
              aria-describedby="hint-_note"
            />
          </div>
        </div>
        {preview}
      </div>
      {view.suggestions.map(({ kind, options }) => (
        <datalist key={kind} id={`refs-${kind}`}>
          {options.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </datalist>
      ))}
    </form>
  )
}

/** The address of an entry that is yet to be. */
function AddressField({ view }: { view: EditView }) {
  const problem = view.problems.find(({ name }) => name === '_slug')
  return (
    <div className="desk-field">
      <label htmlFor="field-_slug">
        {t('edit.slug')} <span className="desk-needed">({t('edit.needed')})</span>
      </label>
      <p className="desk-hint" id="hint-_slug">
        {t('edit.slugHelp')}
      </p>
      {problem !== undefined && (
        <p className="desk-problem" id="problem-_slug">
          {problem.message}
        </p>
      )}
      <input
        id="field-_slug"
        name="_slug"
        className="field"
        defaultValue={view.slug}
        aria-describedby={problem === undefined ? 'hint-_slug' : 'hint-_slug problem-_slug'}
        aria-invalid={problem !== undefined || undefined}
        spellCheck={false}
      />
    </div>
  )
}

/** State, always in the same place. `#kept` is where the script says that it keeps what is typed,
 * silently; only when it cannot is that announced. */
function StateLine({ view }: { view: EditView }) {
  const { head, unsavedSince } = view
  const { published, withdrawn } = view.standing
  return (
    <p className="desk-state-line">
      <StateMark state={head?.state ?? 'new'} />
      {head !== null && (
        <span>
          {' '}
          · {t('edit.since', { day: momentWords(head.savedAt), author: head.author ?? t('history.site') })}
        </span>
      )}
      <span>
        {' '}
        ·{' '}
        {published === null ? (
          t(withdrawn === null ? 'edit.notPublic' : 'edit.withdrawnNow')
        ) : (
          <a href={published.path}>{t('edit.public', { version: published.version })}</a>
        )}
      </span>
      {unsavedSince !== null && (
        <strong>
          {' '}
          · {t('states.unsaved')} (<Moment at={unsavedSince} />)
        </strong>
      )}
      <span id="kept" className="desk-kept" />
      <strong id="kept-problem" role="alert" className="desk-kept-problem" />
    </p>
  )
}
