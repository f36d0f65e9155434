import type { DeskSettings } from '@/lib/auth/desk-settings'
import { findSession } from '@/lib/auth/find-session'
import { SECOND_FACTOR_PATH } from '@/lib/auth/sign-in-path'
import { isDatabaseAway } from '@/lib/db/is-database-away'
import type { PrismaClient } from '@/lib/db/client'

/** What a browser asks the desk for. `token` is its session cookie, null when it has none. */
export interface Visit {
  path: string
  token: string | null
}

type SessionSettings = Pick<DeskSettings, 'secret' | 'requireSecondFactor'>

/**
 * How the door of the desk answers. `sign-in` says why the session no longer counts (a message key, `desk`, `said.…`),
 * null when there was none; `set-up` that they first need a second factor; `away` means that nobody can be asked.
 */
export type Admission =
  | { type: 'enter' }
  | { type: 'sign-in'; says: 'expired' | 'ended' | null }
  | { type: 'set-up' }
  | { type: 'away' }

/** A database that says nothing for this long is away; its driver alone would wait for ever. */
const PATIENCE_MS = 5_000

/**
 * Whether a page of the desk is sent at all, decided before it begins: a page that is being sent can neither redirect
 * nor change its status. Without an answer of the database nobody enters.
 */
export async function admitVisitor(
  client: PrismaClient,
  { path, token }: Visit,
  settings: SessionSettings,
  now: Date,
  patienceMs = PATIENCE_MS,
): Promise<Admission> {
  try {
    return await within(patienceMs, () =>
      isDeskPath(path) ? admit(client, { path, token }, settings, now) : probe(client, path, token),
    )
  } catch (error) {
    if (!(error instanceof Silence) && !isDatabaseAway(error)) throw error
    return { type: 'away' }
  }
}

function isDeskPath(path: string): boolean {
  return path === '/edit' || path.startsWith('/edit/')
}

async function admit(
  client: PrismaClient,
  { path, token }: Visit,
  settings: SessionSettings,
  now: Date,
): Promise<Admission> {
  if (token === null || token === '') return { type: 'sign-in', says: null }
  const { actor, expired, pending } = await findSession(client, token, settings, now)
  if (actor.type === 'user') return { type: 'enter' }
  if (pending !== null) return path === SECOND_FACTOR_PATH ? { type: 'enter' } : { type: 'set-up' }
  return { type: 'sign-in', says: expired === null ? 'ended' : 'expired' }
}

/** Pages outside of the desk are open to all, but most of them ask the database: the page of a link always does. */
async function probe(client: PrismaClient, path: string, token: string | null): Promise<Admission> {
  if (token !== null || path !== '/sign-in') await client.$queryRaw`SELECT 1`
  return { type: 'enter' }
}

class Silence extends Error {}

async function within<T>(ms: number, ask: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence('The database did not answer in time.')), ms)
  })
  return Promise.race([ask(), late]).finally(() => clearTimeout(timer))
}
