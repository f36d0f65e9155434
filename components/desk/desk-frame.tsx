import type { ReactNode } from 'react'
import type { Said } from '@/lib/auth/said'
import type { DeskUser } from '@/lib/desk/desk-user'
import { translator } from '@/lib/messages/translator'
import { SaidLine } from '@/components/desk/said-line'

const t = translator('en', 'desk')

/** What surrounds every page of the desk: skip link, sections, who is here, what the last act said, the one `<main>`. */
export function DeskFrame({
  user,
  said,
  path,
  children,
}: {
  user: DeskUser | null
  said: Said | null
  path: string
  children: ReactNode
}) {
  return (
    <>
      <a className="skip" href="#text">
        {t('frame.skip')}
      </a>
      <header className="masthead desk-masthead">
        <div className="page desk-masthead-row">
          <a className="masthead-name" href={user === null ? '/' : '/edit'}>
            {t('frame.name')}
          </a>
          {user !== null && <Sections user={user} path={path} />}
          {user !== null && (
            <form method="post" action="/api/desk/sign-out" className="desk-who">
              <a href="/edit/account" aria-current={path === '/edit/account' ? 'page' : undefined}>
                <span className="sr-only">{t('frame.account')} </span>
                {t('frame.signedIn', { name: user.name, role: t(`roles.${user.role}`) })}
              </a>
              <button className="desk-link">{t('frame.signOut')}</button>
            </form>
          )}
        </div>
      </header>
      <main id="text" tabIndex={-1} className="page desk">
        <SaidLine said={said} />
        {children}
      </main>
    </>
  )
}

function Sections({ user, path }: { user: DeskUser; path: string }) {
  const sections = [
    { path: '/edit', label: t('frame.home'), isShown: true },
    { path: '/edit/review', label: t('frame.review'), isShown: user.mayReview },
    { path: '/edit/stale', label: t('frame.stale'), isShown: user.mayAttest },
    { path: '/edit/sources', label: t('frame.sources'), isShown: true },
    { path: '/edit/imports', label: t('frame.imports'), isShown: user.mayImport },
    { path: '/edit/tasks', label: t('frame.tasks'), isShown: user.mayKeepSources },
    { path: '/edit/people', label: t('frame.people'), isShown: user.mayManage },
    { path: '/edit/audit', label: t('frame.audit'), isShown: user.mayAudit },
    { path: '/', label: t('frame.site'), isShown: true },
  ]
  return (
    <nav className="site-nav" aria-label={t('frame.nav')}>
      <ul>
        {sections
          .filter((section) => section.isShown)
          .map((section) => (
            <li key={section.path}>
              <a href={section.path} aria-current={section.path === path ? 'page' : undefined}>
                {section.label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
