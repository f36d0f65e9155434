import { deskSettings } from '@/lib/auth/desk-settings'
import { goToProvider } from '@/lib/auth/oidc/go-to-provider'
import { database } from '@/lib/db/client'

/** To the OpenID provider, to sign in or to link it to an account. */
export function GET(request: Request): Promise<Response> {
  return goToProvider(request, { client: database(), settings: deskSettings(), now: new Date() })
}
