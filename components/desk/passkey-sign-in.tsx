import { PASSKEY_WORDS } from '@/components/desk/passkey-words'
import { PasskeyCeremony } from '@/components/desk/passkey-ceremony.client'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-passkeys')
const FORM = 'passkey-sign-in'

/**
 * The button that signs in with a passkey, and goes on to `from`; absent without scripts, and where browsers know none:
 * there `instead` stands.
 */
export function PasskeySignIn({ from, instead }: { from: string; instead?: string }) {
  return (
    <>
      <form
        id={FORM}
        method="post"
        action="/api/desk/sign-in-passkey"
        className="desk-narrow desk-passkey"
        hidden
      >
        <input type="hidden" name="_intent" value="finish" />
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="credential" />
        <p>
          <button className="button">{t('signIn')}</button>
        </p>
        <p id={`${FORM}-status`} role="status" className="desk-quiet" />
      </form>
      {instead !== undefined && <p id={`${FORM}-instead`}>{instead}</p>}
      <PasskeyCeremony formId={FORM} insteadId={`${FORM}-instead`} kind="get" words={PASSKEY_WORDS} />
    </>
  )
}
