import { type BaseClient, custom, Issuer } from 'openid-client'
import type { OidcSettings } from '@/lib/auth/oidc/oidc-settings'

custom.setHttpOptionsDefaults({ timeout: 5_000 })

const known = new Map<string, Promise<BaseClient>>()

/** Where a provider sends people back to. */
export const CALLBACK_PATH = '/api/auth/oidc/callback'

/**
 * The provider as it describes itself (`/.well-known/openid-configuration`), asked once; a failure is forgotten, so
 * that the next sign-in asks again. Its keys are fetched anew whenever a token names one that is not known.
 */
export function findProvider(settings: OidcSettings, origin: string): Promise<BaseClient> {
  const key = JSON.stringify([settings.issuer, settings.clientId, origin])
  const found = known.get(key)
  if (found !== undefined) return found
  const asked = Issuer.discover(settings.issuer).then(
    (issuer) =>
      new issuer.Client({
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [new URL(CALLBACK_PATH, origin).href],
        response_types: ['code'],
      }),
  )
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return asked
}
