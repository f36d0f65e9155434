import { type CitedAddress, entryAddress } from '@/lib/cited/addresses/cited-address'
import { FINGERPRINT_PATTERN } from '@/lib/core/fingerprint'
import { isKindName, type KindName } from '@/lib/core/kind-name'
import { isLocale, type Locale } from '@/lib/core/locale'
import { slugSchema } from '@/lib/core/slug'
import { decisionAnchor, KIND_FAMILIES, levelOfFamily } from '@/lib/routes'

const PAGE = { type: 'page' } as const
const OURS = 'https://ours.invalid'

/**
 * What an address names, if its host is one of `hosts`; null for everybody else's. A path alone (`/cities/x?v=2`) is ours. Every form
 * that this site gives out is read: pages and their history, differences and dated views, claims, permanent links, decisions, the API.
 */
export function parseAddress(text: string, hosts: readonly string[]): CitedAddress | null {
  const whole = text.startsWith('/') ? OURS + text : /^https?:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  if (url.origin !== OURS && !hosts.includes(url.host.toLowerCase())) return null
  const [first = '', ...rest] = segmentsOf(url.pathname)
  return first === 'api'
    ? parseApi(rest, url.searchParams)
    : isLocale(first)
      ? parsePage(rest, first, url)
      : parsePage([first, ...rest], 'en', url)
}

function segmentsOf(path: string): string[] {
  try {
    return decodeURIComponent(path)
      .split('/')
      .filter((segment) => segment !== '')
  } catch {
    return []
  }
}

function parsePage([family = '', name = '', view, detail]: string[], locale: Locale, url: URL): CitedAddress {
  const version = versionOf(url.searchParams.get('v'))
  if (family === 'claims') return claimAddress(name, locale, version)
  if (family === 'e') {
    const named = versionOf(view)
    return FINGERPRINT_PATTERN.test(name)
      ? { type: 'entry-id', entryId: name, locale, version: named }
      : claimAddress(name, locale, named)
  }
  const kind = kindOfFamily(family)
  if (kind === null || !slugSchema.safeParse(name).success) return PAGE
  const shown = view === 'v' ? versionOf(detail) : view === 'diff' ? versionOf(detail?.split('-')[1]) : null
  const prefix = decisionAnchor('')
  const anchor = url.hash.slice(1)
  const key = anchor.startsWith(prefix) ? anchor.slice(prefix.length) : ''
  return {
    ...entryAddress(kind, name, locale),
    version: version ?? shown,
    decision: kind === 'case' && slugSchema.safeParse(key).success ? key : null,
  }
}

/** `/api/v1/<kind>/<slug>…`, `/api/v1/citations/<kind>/<slug>` and `/api/v1/citations/claim/<id>`. */
function parseApi([, ...path]: string[], query: URLSearchParams): CitedAddress {
  const [kind = '', name = ''] = path[0] === 'citations' ? path.slice(1) : path
  const asked = query.get('locale') ?? ''
  const locale = isLocale(asked) ? asked : 'en'
  const version = versionOf(query.get('v'))
  if (kind === 'claim') return claimAddress(name, locale, version)
  if (!isKindName(kind) || !slugSchema.safeParse(name).success) return PAGE
  const decision = query.get('decision')
  return {
    ...entryAddress(kind, name, locale),
    version,
    decision: kind === 'case' && slugSchema.safeParse(decision).success ? decision : null,
  }
}

function claimAddress(id: string, locale: Locale, version: number | null): CitedAddress {
  const parts = id.split('-')
  const isClaim = parts.length === 2 && parts.every((part) => FINGERPRINT_PATTERN.test(part))
  return isClaim ? { type: 'claim', claimId: id, locale, version } : PAGE
}

function kindOfFamily(family: string): KindName | null {
  if (levelOfFamily(family) !== null) return 'jurisdiction'
  const found = Object.entries(KIND_FAMILIES).find(([, name]) => name === family)
  return found !== undefined && isKindName(found[0]) ? found[0] : null
}

function versionOf(text: string | null | undefined): number | null {
  return text !== null && text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}
