import { z } from 'zod'
import { ROLES, type Role } from '@/lib/auth/actor'
import { hasOneEditor } from '@/lib/core/has-one-editor'
import type { MailSettings } from '@/lib/auth/mail/send-mail'
import type { OidcSettings } from '@/lib/auth/oidc/oidc-settings'

const environment = z.object({
  NEXTAUTH_SECRET: z
    .string()
    .min(16, 'NEXTAUTH_SECRET is missing or short: npm start makes one, or set 32 random characters.'),
  NEXTAUTH_URL: z.string().optional(),
  SITE_URL: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL is an address such as smtp://host:587.' })
    .optional(),
  MAIL_FROM: z.string().optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'OIDC_ISSUER is the address of a provider.' }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  REQUIRE_SECOND_FACTOR: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((role) => role !== ''))
    .pipe(z.array(z.enum(ROLES, `REQUIRE_SECOND_FACTOR names roles: ${ROLES.join(', ')}.`))),
})

type Environment = z.infer<typeof environment>

/** What the environment decides about sign-in and the desk. */
export interface DeskSettings {
  /** Encrypts session cookies. */
  secret: string
  /** Whether cookies are sent over https only. */
  secure: boolean
  /** Origin under which browsers see the site, such as `https://example.org`; null when nobody said. */
  origin: string | null
  /** Whether a proxy in front sets `X-Forwarded-For`; otherwise anybody could write it. */
  trustProxy: boolean
  /** Whether the site says publicly that it has one editor, who then reviews alone. */
  singleEditor: boolean
  /** Roles that may do nothing until they have set up a second factor. */
  requireSecondFactor: Role[]
  /** Who takes our mail; null when nobody does, and links are shown instead. */
  mail: MailSettings | null
  /** The OpenID provider that people may sign in with; null when there is none. */
  oidc: OidcSettings | null
}

/** Reads the settings; throws a sentence when one is missing. The only place that decides on cookies' security. */
export function deskSettings(env: NodeJS.ProcessEnv = process.env): DeskSettings {
  // An empty setting is one that was left out.
  const settings = environment.parse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  )
  const { NEXTAUTH_SECRET, NEXTAUTH_URL, SITE_URL, TRUST_PROXY, REQUIRE_SECOND_FACTOR } = settings
  const address = NEXTAUTH_URL || SITE_URL
  const [mail, oidc] = [mailOf(settings), oidcOf(settings)]
  if (!address && (mail !== null || oidc !== null))
    throw new Error(
      `${mail === null ? 'OIDC_ISSUER' : 'SMTP_URL'} is set: SITE_URL has to say under which address people know the site, for links that are sent and the way back from a provider.`,
    )
  const origin = address ? new URL(address).origin : null
  return {
    secret: NEXTAUTH_SECRET,
    secure: origin?.startsWith('https:') === true,
    origin,
    trustProxy: TRUST_PROXY === '1',
    singleEditor: hasOneEditor(env),
    requireSecondFactor: REQUIRE_SECOND_FACTOR,
    mail,
    oidc,
  }
}

function mailOf({ SMTP_URL, MAIL_FROM }: Environment): MailSettings | null {
  if (SMTP_URL === undefined) return null
  if (!MAIL_FROM) throw new Error('SMTP_URL is set: MAIL_FROM has to say from whom mail comes.')
  return { url: SMTP_URL, from: MAIL_FROM }
}

function oidcOf({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
}: Environment): OidcSettings | null {
  if (OIDC_ISSUER === undefined) return null
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    throw new Error('OIDC_ISSUER is set: OIDC_CLIENT_ID and OIDC_CLIENT_SECRET have to be, too.')
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME || new URL(OIDC_ISSUER).host,
  }
}
