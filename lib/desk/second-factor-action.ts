import { z } from 'zod'
import type { SignedIn } from '@/lib/auth/actor'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { plainAnswer } from '@/lib/auth/plain-answer'
import { type FactorFailure, removeFactor, renewCodes } from '@/lib/auth/second-factor/change-factor'
import { beginSetUp, confirmSetUp, type SetUpFailure } from '@/lib/auth/second-factor/set-up'
import { SECOND_FACTOR_PATH } from '@/lib/auth/sign-in-path'

const code = z.string().max(100)
const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('begin') }),
  z.object({ _intent: z.literal('confirm'), code }),
  z.object({ _intent: z.literal('renew'), code }),
  z.object({ _intent: z.literal('remove'), code }),
])
type Input = z.infer<typeof schema>

const PAGE = SECOND_FACTOR_PATH

/** Sets up one's own second factor, renews its recovery codes, turns it off. Also for those who may do nothing else yet. */
export const secondFactorAction: DeskAction<Input> = {
  permission: 'anyone',
  schema,
  back: () => PAGE,
  act(asking, input) {
    const { actor, session } = asking
    const person = actor.type === 'user' ? actor : session.pending
    if (person === null) {
      const says = session.expired === null ? 'signInFirst' : 'expired'
      return Promise.resolve(goTo('/sign-in', { outcome: 'refused', says }))
    }
    return change(asking, person, input)
  },
}

async function change(asking: Asking, person: SignedIn, input: Input): Promise<Answer> {
  const { client, settings, device, session, now } = asking
  const { secret, requireSecondFactor } = settings
  switch (input._intent) {
    case 'begin': {
      const begun = await beginSetUp(client, person, secret, now)
      return begun.ok ? goTo(PAGE, null) : sayWhy(begun.failure)
    }
    case 'confirm': {
      const proof = { typed: input.code, secret, sessionId: session.id }
      const confirmed = await confirmSetUp(client, person, proof, now)
      return confirmed.ok ? showCodes('factorSet', confirmed.value.codes) : sayWhy(confirmed.failure)
    }
    case 'renew': {
      const renewed = await renewCodes(client, person, { typed: input.code, device, secret }, now)
      return renewed.ok ? showCodes('codesRenewed', renewed.value.codes) : sayWhy(renewed.failure)
    }
    case 'remove': {
      if (requireSecondFactor.includes(person.role))
        return goTo(PAGE, { outcome: 'refused', says: 'factorNeeded' })
      const removed = await removeFactor(client, person, { typed: input.code, device, secret }, now)
      return removed.ok ? goTo(PAGE, { outcome: 'saved', says: 'factorRemoved' }) : sayWhy(removed.failure)
    }
  }
}

function showCodes(says: string, codes: string[]): Answer {
  return goTo(PAGE, { outcome: 'saved', says, codes })
}

function sayWhy(failure: SetUpFailure | FactorFailure): Answer {
  if (failure.type === 'throttled')
    return { toResponse: () => plainAnswer('throttled', { retryAfter: failure.retryAfter }) }
  const says = { wrong: 'wrongCode', already: 'factorAlready', missing: 'nothingThere' }[failure.type]
  return goTo(PAGE, { outcome: 'refused', says })
}
