import { PasskeySignIn } from '@/components/desk/passkey-sign-in'
import { SignOutLink } from '@/components/desk/sign-out-link'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-passkeys')

/** For whoever came by a password alone, though their role needs more and they have a passkey. */
export function ComeByPasskey() {
  return (
    <div className="desk-narrow">
      <h1>{t('first.title')}</h1>
      <p className="lead">{t('first.text')}</p>
      <PasskeySignIn from="/edit" instead={t('first.noScript')} />
      <SignOutLink />
    </div>
  )
}
