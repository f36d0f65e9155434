import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-people')

/** A way out for whoever may do nothing else yet. */
export function SignOutLink() {
  return (
    <form method="post" action="/api/desk/sign-out">
      <p>
        <button className="desk-link">{t('factor.signOut')}</button>
      </p>
    </form>
  )
}
