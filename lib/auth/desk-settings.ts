import { z } from 'zod'
import { ROLES, type Role } from '@/lib/auth/actor'

const environment = z.object({
  NEXTAUTH_SECRET: z
    .string()
    .min(16, 'NEXTAUTH_SECRET is missing or short: npm start makes one, or set 32 random characters.'),
  NEXTAUTH_URL: z.string().optional(),
  SITE_URL: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
  SINGLE_EDITOR: z.string().optional(),
  REQUIRE_SECOND_FACTOR: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((role) => role !== ''))
    .pipe(z.array(z.enum(ROLES, `REQUIRE_SECOND_FACTOR names roles: ${ROLES.join(', ')}.`))),
})

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
}

/** Reads the settings; throws a sentence when one is missing. The only place that decides on cookies' security. */
export function deskSettings(env: NodeJS.ProcessEnv = process.env): DeskSettings {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL, SITE_URL, TRUST_PROXY, SINGLE_EDITOR, REQUIRE_SECOND_FACTOR } =
    environment.parse(env)
  const address = NEXTAUTH_URL || SITE_URL
  const origin = address ? new URL(address).origin : null
  return {
    secret: NEXTAUTH_SECRET,
    secure: origin?.startsWith('https:') === true,
    origin,
    trustProxy: TRUST_PROXY === '1',
    singleEditor: SINGLE_EDITOR === '1',
    requireSecondFactor: REQUIRE_SECOND_FACTOR,
  }
}
