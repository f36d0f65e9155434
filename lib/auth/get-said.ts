import { headers } from 'next/headers'
import { readSaid, type Said, SAID_HEADER } from '@/lib/auth/said'

/** What the act before this page said; null when nothing did. For pages of the desk, behind proxy.ts. */
export async function getSaid(): Promise<Said | null> {
  return readSaid((await headers()).get(SAID_HEADER))
}
