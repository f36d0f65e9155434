import type { Metadata } from 'next'
import { deskSettings } from '@/lib/auth/desk-settings'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { passkeySite } from '@/lib/auth/passkeys/passkey-site'
import { safeReturn } from '@/lib/auth/sign-in-path'
import { firstValue } from '@/lib/desk/first-value'
import { toDeskUser } from '@/lib/desk/desk-user'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { SignInForm } from '@/components/desk/sign-in-form'

export const metadata: Metadata = { title: translator('en', 'desk')('signIn.title') }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Where one signs in, and comes back to the page that asked for it. */
export default async function SignInPage({ searchParams }: Props) {
  const settings = deskSettings()
  const { mail, oidc } = settings
  const [{ from }, said, actor] = await Promise.all([searchParams, getSaid(), getActor()])
  return (
    <DeskFrame user={toDeskUser(actor)} said={said} path="/sign-in">
      <SignInForm
        from={safeReturn(firstValue(from))}
        email={said?.typed?.['email'] ?? ''}
        hasMail={mail !== null}
        provider={oidc?.name ?? null}
        hasPasskeys={passkeySite(settings) !== null}
      />
    </DeskFrame>
  )
}
