import type { SignedIn } from '@/lib/auth/actor'
import type { Limit } from '@/lib/auth/take-turn'

/**
 * How often one person may act at the desk. Far above what hands do (what is typed is kept every few seconds), and low
 * enough that a script gone wild, or a stolen session, fills no disk.
 */
export function actLimits(person: SignedIn, takesFiles: boolean): Limit[] {
  const acts = { key: `act:${person.id}`, most: 300, windowMs: 5 * 60 * 1000 }
  return takesFiles ? [acts, { key: `upload:${person.id}`, most: 60, windowMs: 60 * 60 * 1000 }] : [acts]
}
