import { cookies } from 'next/headers'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/actor'
import { sessionCookieName } from '@/lib/auth/cookies'
import { deskSettings } from '@/lib/auth/desk-settings'
import { findSession, type Session } from '@/lib/auth/find-session'
import { database } from '@/lib/db/client'

/** The session that asks for this page: read from the cookie and the database once a request. For pages of the desk only. */
export const getSession = cache(async (): Promise<Session> => {
  const settings = deskSettings()
  const token = (await cookies()).get(sessionCookieName(settings.secure))?.value ?? null
  return findSession(database(), token, settings, new Date())
})

/** Who is asking for this page. */
export async function getActor(): Promise<Actor> {
  return (await getSession()).actor
}
