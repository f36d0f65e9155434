import { isIP } from 'node:net'
import type { DeskSettings } from '@/lib/auth/desk-settings'

/** What passkeys are bound to: another site, under whatever name it comes, cannot ask for them. */
export interface PasskeySite {
  /** The site's host. */
  rpId: string
  /** Scheme, host and port, as browsers report them. */
  origin: string
}

/**
 * The site as configured (`SITE_URL`), never as a request names it. Null where browsers offer no passkeys: for an
 * address of numbers, and without https anywhere but on this machine.
 */
export function passkeySite({ origin }: Pick<DeskSettings, 'origin'>): PasskeySite | null {
  if (origin === null) return null
  const { hostname, protocol } = new URL(origin)
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
  if (protocol !== 'https:' && !isLocal) return null
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? { rpId: hostname, origin } : null
}
