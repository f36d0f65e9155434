import type { Metadata } from 'next'
import { getSaid } from '@/lib/auth/get-said'
import { translator } from '@/lib/messages/translator'
import { CodeForm } from '@/components/desk/code-form'
import { DeskFrame } from '@/components/desk/desk-frame'

export const metadata: Metadata = { title: translator('en', 'desk-people')('code.title') }

/** The second step of signing in. Looks alike whoever comes: the form that is sent says who they are. */
export default async function CodePage() {
  return (
    <DeskFrame user={null} said={await getSaid()} path="/sign-in">
      <CodeForm />
    </DeskFrame>
  )
}
