import { z } from 'zod'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo, tell } from '@/lib/auth/desk-answer'
import { type SignedChallenge, signedSchema } from '@/lib/auth/passkeys/credential-json'
import { askToSignIn, enterByPasskey } from '@/lib/auth/passkeys/enter-by-passkey'
import { type PasskeySite, passkeySite } from '@/lib/auth/passkeys/passkey-site'
import { safeReturn, signInPath } from '@/lib/auth/sign-in-path'
import { takeChallengeTurn } from '@/lib/auth/throttle'
import { answerEntrance } from '@/lib/desk/answer-entrance'
import { challengeCookie, challengeOf } from '@/lib/desk/passkey-cookie'
import { tooManyAttempts } from '@/lib/desk/too-many-attempts'

const from = z.string().max(300).default('')
const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('begin'), from }),
  z.object({ _intent: z.literal('finish'), from, credential: signedSchema }),
])

/** Signs somebody in by a passkey, in two steps: `begin` is answered with what is to be signed, for the script of the page. */
export const signInPasskeyAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'anyone',
  schema,
  back: (fields) => signInPath(safeReturn(fields['from'])),
  async act(asking, input) {
    const site = passkeySite(asking.settings)
    const page = safeReturn(input.from)
    if (site === null) return goTo(signInPath(page), { outcome: 'refused', says: 'noPasskeys' })
    return input._intent === 'begin' ? begin(asking, site) : finish(asking, site, input.credential, page)
  },
}

async function begin({ client, settings, device, now }: Asking, site: PasskeySite): Promise<Answer> {
  const { retryAfter } = await takeChallengeTurn(client, device.address, now)
  if (retryAfter > 0) return tooManyAttempts(retryAfter)
  const { id, options } = await askToSignIn(client, site, now)
  return tell(options, [challengeCookie(id, settings.secure)])
}

async function finish(
  asking: Asking,
  site: PasskeySite,
  credential: SignedChallenge,
  page: string,
): Promise<Answer> {
  const { client, device, cookies, now } = asking
  const answer = { challengeId: challengeOf(cookies), credential, device }
  const entered = await enterByPasskey(client, site, answer, now)
  if (entered.ok) return answerEntrance(entered.value, asking, { page, said: null })
  return entered.failure.type === 'throttled'
    ? tooManyAttempts(entered.failure.retryAfter)
    : goTo(signInPath(page), { outcome: 'refused', says: 'passkeyRefused' })
}
