import { z } from 'zod'
import type { SignedIn } from '@/lib/auth/actor'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo, tell } from '@/lib/auth/desk-answer'
import { confirmOwner, holderOf, ownerQuestion } from '@/lib/auth/owner/confirm-owner'
import { addPasskey, askForPasskey } from '@/lib/auth/passkeys/add-passkey'
import { removePasskey, renamePasskey } from '@/lib/auth/passkeys/change-passkey'
import { createdSchema, credentialId } from '@/lib/auth/passkeys/credential-json'
import { passkeySite } from '@/lib/auth/passkeys/passkey-site'
import { browserWords } from '@/lib/auth/sessions/browser-words'
import { ACCOUNT_PATH, SECOND_FACTOR_PATH } from '@/lib/auth/sign-in-path'
import { line } from '@/lib/core/text-fields'
import { notTheOwner } from '@/lib/desk/answer-owner'
import { challengeCookie, challengeOf } from '@/lib/desk/passkey-cookie'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-passkeys')
const MOST = 80
const passkey = credentialId
const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('begin'), current: z.string().max(1_000).default('') }),
  z.object({ _intent: z.literal('add'), credential: createdSchema, name: z.string().max(300).default('') }),
  z.object({ _intent: z.literal('rename'), passkey, name: z.string().max(300) }),
  z.object({ _intent: z.literal('remove'), passkey }),
])
type Input = z.infer<typeof schema>
type Of<Intent extends Input['_intent']> = Extract<Input, { _intent: Intent }>

/**
 * Adds a passkey to one's own account in two steps (`begin` is answered with what is to be made, for the script of the
 * page), renames one, takes one away. Whoever has yet to set up what their role needs may add their first.
 */
export const passkeysAction: DeskAction<Input> = {
  permission: 'holder',
  schema,
  back: () => ACCOUNT_PATH,
  async act(asking, input) {
    if (input._intent === 'begin') return begin(asking, input.current)
    const person = holderOf(asking.session)
    if (person === null) return goTo('/sign-in', { outcome: 'refused', says: 'signInFirst' })
    if (input._intent === 'add') return add(asking, person, input)
    // By a password alone nobody changes what is there.
    if (asking.session.pending !== null)
      return goTo(SECOND_FACTOR_PATH, { outcome: 'refused', says: 'secondFactorFirst' })
    return input._intent === 'rename' ? rename(asking, person, input) : remove(asking, person, input.passkey)
  },
}

/** Where one adds a passkey, and hears of it. */
function pageOf({ session }: Asking): string {
  return session.pending === null ? ACCOUNT_PATH : SECOND_FACTOR_PATH
}

async function begin(asking: Asking, current: string): Promise<Answer> {
  const { client, settings, session, device, now } = asking
  const site = passkeySite(settings)
  if (site === null) return goTo(pageOf(asking), { outcome: 'refused', says: 'noPasskeys' })
  const owner = await confirmOwner(client, session, { current, address: device.address }, now)
  if (!owner.ok) return notTheOwner(owner.failure, pageOf(asking))
  const { id, options } = await askForPasskey(client, owner.value, site, now)
  return tell(options, [challengeCookie(id, settings.secure)])
}

async function add(asking: Asking, person: SignedIn, { credential, name }: Of<'add'>): Promise<Answer> {
  const { client, settings, session, device, cookies, now } = asking
  const site = passkeySite(settings)
  const page = pageOf(asking)
  if (site === null) return goTo(page, { outcome: 'refused', says: 'noPasskeys' })
  if (session.pending !== null && (await ownerQuestion(client, session, now)) === 'sign-in')
    return notTheOwner({ type: 'stale' }, page)
  const named = line(MOST).safeParse(name)
  const made = {
    challengeId: challengeOf(cookies),
    credential,
    name: named.success ? named.data : browserWords(device.userAgent) || t('unnamed'),
    sessionId: session.id,
  }
  const added = await addPasskey(client, person, site, made, now)
  if (added.ok) return goTo(page, { outcome: 'saved', says: 'passkeyAdded' })
  const says = {
    gone: 'passkeyGone',
    refused: 'passkeyNotAdded',
    taken: 'passkeyTaken',
    many: 'passkeysMany',
  }[added.failure.type]
  return goTo(page, { outcome: 'refused', says })
}

async function rename(
  { client, now }: Asking,
  person: SignedIn,
  { passkey: id, name }: Of<'rename'>,
): Promise<Answer> {
  const named = line(MOST).safeParse(name)
  if (!named.success) return goTo(ACCOUNT_PATH, { outcome: 'invalid', says: 'passkeyName' })
  const done = await renamePasskey(client, person, { credentialId: id, name: named.data }, now)
  return done.ok
    ? goTo(ACCOUNT_PATH, { outcome: 'saved', says: 'passkeyRenamed' })
    : goTo(ACCOUNT_PATH, { outcome: 'refused', says: 'nothingThere' })
}

async function remove({ client, settings, session, now }: Asking, person: SignedIn, id: string) {
  const isNeeded = settings.requireSecondFactor.includes(person.role)
  const going = { credentialId: id, isNeeded, sessionId: session.id }
  const done = await removePasskey(client, person, going, now)
  if (done.ok) return goTo(ACCOUNT_PATH, { outcome: 'saved', says: 'passkeyRemoved' })
  const says = { missing: 'nothingThere', needed: 'passkeyNeeded' }[done.failure.type]
  return goTo(ACCOUNT_PATH, { outcome: 'refused', says })
}
