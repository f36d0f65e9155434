import type { OwnerQuestion } from '@/lib/auth/owner/confirm-owner'
import { OwnerField } from '@/components/desk/owner-field'
import { PASSKEY_WORDS } from '@/components/desk/passkey-words'
import { PasskeyCeremony } from '@/components/desk/passkey-ceremony.client'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-passkeys')
const FORM = 'passkey-add'

/** Adds a passkey; `question` is what is asked before that. Without scripts a sentence stands in its place. */
export function PasskeyForm({ question }: { question: OwnerQuestion }) {
  return (
    <>
      <form id={FORM} method="post" action="/api/desk/passkeys" className="desk-narrow desk-fields" hidden>
        <input type="hidden" name="_intent" value="add" />
        <input type="hidden" name="credential" />
        <div className="desk-field">
          <label htmlFor="passkey-name">{t('newName')}</label>
          <p className="desk-hint" id="passkey-name-hint">
            {t('newNameHint')}
          </p>
          <input
            id="passkey-name"
            name="name"
            className="field"
            autoComplete="off"
            maxLength={80}
            aria-describedby="passkey-name-hint"
          />
        </div>
        <OwnerField question={question} id="passkey-current" />
        {question !== 'sign-in' && (
          <p>
            <button className="button">{t('add')}</button>
          </p>
        )}
        <p id={`${FORM}-status`} role="status" className="desk-quiet" />
      </form>
      <p id={`${FORM}-instead`} className="desk-quiet">
        {t('noScript')}
      </p>
      <PasskeyCeremony formId={FORM} insteadId={`${FORM}-instead`} kind="create" words={PASSKEY_WORDS} />
    </>
  )
}
