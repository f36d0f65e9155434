import { deskSettings } from '@/lib/auth/desk-settings'
import { database } from '@/lib/db/client'
import { returnFromProvider } from '@/lib/desk/return-from-provider'

/** Back from the OpenID provider. */
export function GET(request: Request): Promise<Response> {
  return returnFromProvider(request, { client: database(), settings: deskSettings(), now: new Date() })
}
