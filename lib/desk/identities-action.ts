import { z } from 'zod'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { planTrip } from '@/lib/auth/oidc/go-to-provider'
import { unlinkIssuer } from '@/lib/auth/oidc/identity'
import { onwardPage } from '@/lib/auth/oidc/onward-page'
import { confirmOwner } from '@/lib/auth/owner/confirm-owner'
import { ACCOUNT_PATH } from '@/lib/auth/sign-in-path'
import { notTheOwner } from '@/lib/desk/answer-owner'

const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('link'), current: z.string().max(1_000).default('') }),
  z.object({ _intent: z.literal('unlink'), issuer: z.string().max(500) }),
])

/** Sends somebody to the provider to link it to their own account, or takes it away. */
export const identitiesAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'openDesk',
  schema,
  back: () => ACCOUNT_PATH,
  async act(asking, input) {
    if (input._intent === 'link') return link(asking, input.current)
    const { client, actor, now } = asking
    const done = actor.type === 'user' && (await unlinkIssuer(client, actor, input.issuer, now))
    return done
      ? goTo(ACCOUNT_PATH, { outcome: 'saved', says: 'providerUnlinked' })
      : goTo(ACCOUNT_PATH, { outcome: 'refused', says: 'nothingThere' })
  },
}

/** What is linked opens the account for good, so the owner is asked for first. */
async function link(asking: Asking, current: string): Promise<Answer> {
  const { client, settings, session, device, now, origin } = asking
  if (settings.oidc === null) return goTo(ACCOUNT_PATH, { outcome: 'refused', says: 'noProvider' })
  const owner = await confirmOwner(client, session, { current, address: device.address }, now)
  if (!owner.ok) return notTheOwner(owner.failure, ACCOUNT_PATH)
  const trip = await planTrip(asking, { linkFor: owner.value.id, from: ACCOUNT_PATH, origin })
  return trip.ok
    ? onwardPage(trip.value.address, settings.oidc.name, trip.value.cookie)
    : goTo(ACCOUNT_PATH, { outcome: 'refused', says: trip.failure })
}
