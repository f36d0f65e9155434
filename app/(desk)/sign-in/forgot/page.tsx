import type { Metadata } from 'next'
import { getSaid } from '@/lib/auth/get-said'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ForgotForm } from '@/components/desk/forgot-form'

export const metadata: Metadata = { title: translator('en', 'desk-people')('forgot.title') }

/** Where one asks for a link for a new password. */
export default async function ForgotPage() {
  const said = await getSaid()
  return (
    <DeskFrame user={null} said={said} path="/sign-in">
      <ForgotForm email={said?.typed?.['email'] ?? ''} />
    </DeskFrame>
  )
}
