import type { Metadata } from 'next'
import { getSaid } from '@/lib/auth/get-said'
import { findLink } from '@/lib/auth/one-time-link'
import { database } from '@/lib/db/client'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { WelcomeForm } from '@/components/desk/welcome-form'

const t = translator('en', 'desk')
export const metadata: Metadata = { title: t('welcome.title') }

/** Where a one-time link leads: it sets a name and a password. Looking at it does not use it up. */
export default async function WelcomePage({ params }: { params: Promise<{ token: string }> }) {
  const [{ token }, said] = await Promise.all([params, getSaid()])
  const link = await findLink(database(), token, new Date())
  if (link === null) {
    return (
      <DeskFrame user={null} said={null} path="/welcome">
        <h1>{t('welcome.gone')}</h1>
        <p className="lead">{t('welcome.goneText')}</p>
      </DeskFrame>
    )
  }
  const typed = { name: said?.typed?.['name'] ?? link.user.name, email: said?.typed?.['email'] ?? '' }
  return (
    <DeskFrame user={null} said={said} path="/welcome">
      <WelcomeForm token={token} purpose={link.purpose} address={link.user.email} typed={typed} />
    </DeskFrame>
  )
}
