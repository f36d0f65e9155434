import type { OwnerQuestion } from '@/lib/auth/owner/confirm-owner'
import { PasskeyForm } from '@/components/desk/passkey-form'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-passkeys')

/** For whoever has to set up what their role needs, and may do so by a passkey. */
export function FirstPasskey({ question }: { question: OwnerQuestion }) {
  return (
    <section aria-labelledby="passkeys-heading" className="desk-part">
      <h2 id="passkeys-heading">{t('first.or')}</h2>
      <p>{t('first.orText')}</p>
      <PasskeyForm question={question} />
    </section>
  )
}
