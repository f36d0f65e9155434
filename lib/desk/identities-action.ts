import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { ACCOUNT_PATH } from '@/lib/auth/oidc/go-to-provider'
import { unlinkIssuer } from '@/lib/auth/oidc/identity'

const schema = z.object({ issuer: z.string().max(500) })

/** Takes a provider away from one's own account. */
export const identitiesAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'openDesk',
  schema,
  back: () => ACCOUNT_PATH,
  async act({ client, actor, now }, { issuer }) {
    const done = actor.type === 'user' && (await unlinkIssuer(client, actor, issuer, now))
    return done
      ? goTo(ACCOUNT_PATH, { outcome: 'saved', says: 'providerUnlinked' })
      : goTo(ACCOUNT_PATH, { outcome: 'refused', says: 'nothingThere' })
  },
}
