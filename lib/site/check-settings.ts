import { ZodError } from 'zod'
import { deskSettings } from '@/lib/auth/desk-settings'
import { StartFailure } from '@/lib/db/embedded/start-failure'

/**
 * Refuses settings that the desk could not work with, before anything is started: `filled` is what the site would run
 * with, `given` what somebody set. An address that a start makes up (`http://localhost`) must not stand in mail, nor
 * be where a provider sends people back to.
 */
export function checkSettings(filled: NodeJS.ProcessEnv, given: NodeJS.ProcessEnv): void {
  try {
    deskSettings({ ...filled, SITE_URL: given.SITE_URL ?? '', NEXTAUTH_URL: given.NEXTAUTH_URL ?? '' })
  } catch (error) {
    const first = error instanceof ZodError ? error.issues[0]?.message : undefined
    throw new StartFailure(first ?? (error instanceof Error ? error.message : String(error)), {
      cause: error,
    })
  }
}
