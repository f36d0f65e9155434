import { z } from 'zod'
import type { SignedIn } from '@/lib/auth/actor'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { confirmOwner, holderOf, ownerQuestion } from '@/lib/auth/owner/confirm-owner'
import { type FactorFailure, removeFactor, renewCodes } from '@/lib/auth/second-factor/change-factor'
import { beginSetUp, confirmSetUp, type SetUpFailure } from '@/lib/auth/second-factor/set-up'
import { SECOND_FACTOR_PATH } from '@/lib/auth/sign-in-path'
import { notTheOwner } from '@/lib/desk/answer-owner'
import { tooManyAttempts } from '@/lib/desk/too-many-attempts'

const code = z.string().max(100)
const current = z.string().max(1_000).default('')
const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('begin'), current }),
  z.object({ _intent: z.literal('confirm'), code }),
  z.object({ _intent: z.literal('renew'), code, current }),
  z.object({ _intent: z.literal('remove'), code, current }),
])
type Input = z.infer<typeof schema>

const PAGE = SECOND_FACTOR_PATH

/** Sets up one's own second factor, renews its recovery codes, turns it off. Also for those who may do nothing else yet. */
export const secondFactorAction: DeskAction<Input> = {
  permission: 'holder',
  schema,
  back: () => PAGE,
  async act(asking, input) {
    // Whoever types a first code began by saying who they are.
    if (input._intent === 'confirm') return confirm(asking, input.code)
    const typed = { current: input.current, address: asking.device.address }
    const owner = await confirmOwner(asking.client, asking.session, typed, asking.now)
    return owner.ok ? change(asking, owner.value, input) : notTheOwner(owner.failure, PAGE)
  },
}

async function confirm({ client, settings, session, now }: Asking, typed: string): Promise<Answer> {
  const person = holderOf(session)
  if (session.pending !== null && (await ownerQuestion(client, session, now)) === 'sign-in')
    return notTheOwner({ type: 'stale' }, PAGE)
  if (person === null) return goTo('/sign-in', { outcome: 'refused', says: 'signInFirst' })
  const proof = { typed, secret: settings.secret, sessionId: session.id }
  const confirmed = await confirmSetUp(client, person, proof, now)
  return confirmed.ok ? showCodes('factorSet', confirmed.value.codes) : sayWhy(confirmed.failure)
}

async function change(
  asking: Asking,
  person: SignedIn,
  input: Exclude<Input, { _intent: 'confirm' }>,
): Promise<Answer> {
  const { client, settings, device, now } = asking
  const { secret, requireSecondFactor } = settings
  switch (input._intent) {
    case 'begin': {
      const begun = await beginSetUp(client, person, secret, now)
      return begun.ok ? goTo(PAGE, null) : sayWhy(begun.failure)
    }
    case 'renew': {
      const renewed = await renewCodes(client, person, { typed: input.code, device, secret }, now)
      return renewed.ok ? showCodes('codesRenewed', renewed.value.codes) : sayWhy(renewed.failure)
    }
    case 'remove': {
      const isNeeded = requireSecondFactor.includes(person.role)
      const proof = { typed: input.code, device, secret, isNeeded }
      const removed = await removeFactor(client, person, proof, now)
      return removed.ok ? goTo(PAGE, { outcome: 'saved', says: 'factorRemoved' }) : sayWhy(removed.failure)
    }
  }
}

function showCodes(says: string, codes: string[]): Answer {
  return goTo(PAGE, { outcome: 'saved', says, codes })
}

function sayWhy(failure: SetUpFailure | FactorFailure): Answer {
  if (failure.type === 'throttled') return tooManyAttempts(failure.retryAfter)
  const says = {
    wrong: 'wrongCode',
    already: 'factorAlready',
    missing: 'setUpOver',
    needed: 'factorNeeded',
  }[failure.type]
  return goTo(PAGE, { outcome: 'refused', says })
}
