import { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import { changePerson, type PersonChange } from '@/lib/auth/change-person'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { invitePerson } from '@/lib/auth/invite-person'
import { type LinkToSend, sendLink } from '@/lib/auth/mail/send-link'
import { welcomePath } from '@/lib/auth/one-time-link'
import { confirmOwner } from '@/lib/auth/owner/confirm-owner'
import { personSchema } from '@/lib/auth/person'
import { notTheOwner } from '@/lib/desk/answer-owner'
import { rankFields, readRank, typedRank } from '@/lib/desk/rank-form'

const person = z.uuid()
const current = z.string().max(1_000).default('')
const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('invite'), name: z.string(), email: z.string(), ...rankFields, current }),
  z.object({ _intent: z.literal('role'), person, ...rankFields, current }),
  z.object({ _intent: z.enum(['enable', 'link', 'reset-second-factor']), person, current }),
  z.object({ _intent: z.enum(['disable', 'end-sessions']), person }),
])
type Input = z.infer<typeof schema>

const PAGE = '/edit/people'

/**
 * Invites people, and changes what they may do. Whatever lets somebody in, or in further, asks for the password of the
 * administrator, whose browser may have been left open; to stop somebody asks for nothing, because it has to be quick.
 */
export const peopleAction: DeskAction<Input> = {
  permission: 'managePeople',
  schema,
  back: () => PAGE,
  act: (asking, input) => (input._intent === 'invite' ? invite(asking, input) : change(asking, input)),
}

async function invite(asking: Asking, input: Extract<Input, { _intent: 'invite' }>): Promise<Answer> {
  const { client, actor, now } = asking
  const typed = { name: input.name.slice(0, 300), email: input.email.slice(0, 300), ...typedRank(input) }
  const invited = personSchema.safeParse({ name: input.name, email: input.email })
  if (!invited.success) return goTo(PAGE, { outcome: 'invalid', says: 'notInvited', typed })
  const asked = readRank(input)
  if (asked === null) return goTo(PAGE, { outcome: 'invalid', says: 'noLanguage', typed })
  const owner = await confirm(asking, input.current)
  if (!owner.ok) return notTheOwner(owner.failure, PAGE, typed)
  const result = await invitePerson(client, actor, { ...invited.data, ...asked }, now)
  if (result.ok) return handOver(asking, { ...result.value, purpose: 'invitation' }, PAGE)
  return result.failure.type === 'taken'
    ? goTo(PAGE, { outcome: 'invalid', says: 'addressTaken', typed })
    : goTo(PAGE, { outcome: 'refused', says: 'notAllowed' })
}

async function change(asking: Asking, input: Exclude<Input, { _intent: 'invite' }>): Promise<Answer> {
  const { client, actor, now } = asking
  const page = input._intent === 'disable' ? PAGE : `${PAGE}/${input.person}`
  const typed = input._intent === 'role' ? typedRank(input) : {}
  const asked = readChange(input)
  if (asked === null) return goTo(page, { outcome: 'invalid', says: 'noLanguage', typed })
  if ('current' in input) {
    const owner = await confirm(asking, input.current)
    if (!owner.ok) return notTheOwner(owner.failure, page, typed)
  }
  const result = await changePerson(client, actor, input.person, asked, now)
  if (!result.ok) {
    const says = { refused: 'notAllowed', self: 'notYourself', missing: 'nobodyThere' }[result.failure.type]
    return goTo(PAGE, { outcome: 'refused', says })
  }
  const { link } = result.value
  if (link !== null) return handOver(asking, { userId: input.person, ...link }, page)
  return goTo(page, { outcome: 'saved', says: DONE[asked.change] })
}

function confirm({ client, session, device, now }: Asking, typed: string) {
  return confirmOwner(client, session, { current: typed, address: device.address }, now)
}

/** What is said of each change. */
const DONE: Record<PersonChange['change'], string> = {
  role: 'roleChanged',
  disable: 'disabled',
  enable: 'enabled',
  link: 'linkMade',
  'end-sessions': 'theirSessionsEnded',
  'reset-second-factor': 'factorReset',
}

function readChange(input: Exclude<Input, { _intent: 'invite' }>): PersonChange | null {
  if (input._intent !== 'role') return { change: input._intent }
  const asked = readRank(input)
  return asked && { change: 'role', ...asked }
}

/** Mails a one-time link where mail is set up, and shows it once on `page` where it is not, or does not work. */
async function handOver(
  { client, settings, actor, origin, now }: Asking,
  made: Omit<LinkToSend, 'origin'>,
  page: string,
): Promise<Answer> {
  const link = new URL(welcomePath(made.token), origin).href
  const says = made.purpose === 'invitation' ? 'invited' : 'linkMade'
  if (settings.mail === null) return goTo(page, { outcome: 'saved', says, link })
  const sent = await sendLink(client, settings.mail, { ...made, origin })
  if (sent.ok) return goTo(page, { outcome: 'saved', says: 'linkMailed' })
  await recordEvent(client, {
    at: now,
    actor,
    act: 'mail.failed',
    detail: { person: made.userId, ...sent.failure },
  })
  return goTo(page, { outcome: 'saved', says: 'linkNotMailed', link })
}
