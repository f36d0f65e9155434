import { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import { rankOf, type Role, type SignedIn } from '@/lib/auth/actor'
import { enter, type Entrance } from '@/lib/auth/enter'
import { checkPassword, type PasswordProblem } from '@/lib/auth/check-password'
import { closeOtherWays } from '@/lib/auth/owner/close-other-ways'
import { lockPeople } from '@/lib/auth/lock-people'
import { consumeLink, findLink } from '@/lib/auth/one-time-link'
import { hashPassword } from '@/lib/auth/password'
import { personSchema } from '@/lib/auth/person'
import type { Device } from '@/lib/auth/sessions/begin-session'
import { endSessions } from '@/lib/auth/sessions/end-sessions'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'

/** What the page of a one-time link asks for. The address counts only for the first administrator. */
export interface LinkAnswer {
  token: string
  name: string
  email: string
  password: string
  confirmation: string
}

/** The browser, and which roles must have a second factor: what such a person has of it stays. */
export interface LinkUse extends Device {
  needed: readonly Role[]
}

export type LinkProblem = PasswordProblem | 'name' | 'email' | 'taken'

export type LinkFailure = { type: 'gone' } | { type: 'invalid'; problems: LinkProblem[] }

/**
 * Sets name and password by a one-time link, once, ends every session the user had, and closes every other way in;
 * `unlinked` tells how many those were. `gone` when the link was used, has expired or never was; `invalid` leaves the
 * link usable.
 */
export async function useLink(
  client: PrismaClient,
  answer: LinkAnswer,
  { needed, ...device }: LinkUse,
  now: Date,
): Promise<Result<Entrance & { unlinked: number }, LinkFailure>> {
  const link = await findLink(client, answer.token, now)
  if (link === null) return fail({ type: 'gone' })
  const asked = link.purpose === 'first-administrator' ? answer.email : link.user.email
  const person = personSchema.safeParse({ name: answer.name, email: asked })
  const wrong = person.success ? [] : Object.keys(z.flattenError(person.error).fieldErrors)
  const problems: LinkProblem[] = [
    ...(wrong.includes('name') ? (['name'] as const) : []),
    ...(wrong.includes('email') ? (['email'] as const) : []),
    ...checkPassword(answer.password, answer.confirmation, { name: answer.name, email: asked }),
  ]
  if (!person.success || problems.length > 0) return fail({ type: 'invalid', problems })

  const { name, email } = person.data
  const passwordHash = await hashPassword(answer.password)
  return client.$transaction(async (tx) => {
    // First the person, then the link, as whoever disables them does: in turn they would wait for each other.
    await lockPeople(tx, [link.user.id])
    const holder = await tx.user.findUnique({ where: { email }, select: { id: true } })
    if (holder !== null && holder.id !== link.user.id)
      return fail({ type: 'invalid' as const, problems: ['taken' as const] })
    if (!(await consumeLink(tx, link, now))) return fail({ type: 'gone' as const })
    const user = await tx.user.update({
      where: { id: link.user.id },
      data: { name, email, passwordHash },
      select: { id: true, role: true, reviewLocales: true },
    })
    const rank = rankOf(user)
    if (rank === null) return fail({ type: 'gone' as const })
    const signedIn: SignedIn = { type: 'user', id: user.id, name, email, ...rank }
    await recordEvent(tx, {
      at: now,
      actor: signedIn,
      act: 'password.set',
      detail: { purpose: link.purpose },
    })
    await endSessions(tx, { userId: user.id }, now)
    const unlinked = await closeOtherWays(tx, signedIn, { isNeeded: needed.includes(rank.role) }, now)
    return succeed({ ...(await enter(tx, signedIn, { means: 'link', device }, now)), unlinked })
  })
}
