import { cookies } from 'next/headers'
import { cache } from 'react'
import type { Actor } from '@/lib/auth/actor'
import { sessionCookieName } from '@/lib/auth/cookies'
import { deskSettings } from '@/lib/auth/desk-settings'
import { findSession } from '@/lib/auth/find-session'
import { database } from '@/lib/db/client'

/** Who is asking for this page: read from the cookie and the user's row once a request. For pages of the desk only. */
export const getActor = cache(async (): Promise<Actor> => {
  const { secret, secure } = deskSettings()
  const token = (await cookies()).get(sessionCookieName(secure))?.value ?? null
  return (await findSession(database(), token, secret, new Date())).actor
})
