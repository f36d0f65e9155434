import type { Said } from '@/lib/auth/said'
import type { DeskUser } from '@/lib/desk/desk-user'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'

const t = translator('en', 'desk')
const DESK = '/edit'

/** A page that this person may not see, or that is not there, in plain words: a page of the desk never redirects. */
export function Refusal({
  user,
  said,
  from,
  isMissing = false,
}: {
  user: DeskUser | null
  said: Said | null
  from: string
  isMissing?: boolean
}) {
  if (user === null) {
    return (
      <DeskFrame user={null} said={said} path={from}>
        <h1>{t('refusal.signedOut')}</h1>
        <p className="lead">{t('refusal.signedOutText')}</p>
        <p>
          <a className="button desk-primary" href={`/sign-in?from=${encodeURIComponent(from)}`}>
            {t('refusal.signIn')}
          </a>
        </p>
      </DeskFrame>
    )
  }
  return (
    <DeskFrame user={user} said={said} path={from}>
      <h1>{t(isMissing ? 'refusal.missing' : 'refusal.title')}</h1>
      <p className="lead">
        {isMissing ? t('refusal.missingText') : t('refusal.text', { role: t(`roles.${user.role}`) })}
      </p>
      <p>
        <a href={DESK}>{t('refusal.back')}</a>
      </p>
    </DeskFrame>
  )
}
