import { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import { type Rank, ROLES } from '@/lib/auth/actor'
import { changePerson, type PersonChange } from '@/lib/auth/change-person'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { invitePerson } from '@/lib/auth/invite-person'
import { type LinkToSend, sendLink } from '@/lib/auth/mail/send-link'
import { welcomePath } from '@/lib/auth/one-time-link'
import { personSchema } from '@/lib/auth/person'
import { type Locale, LOCALES } from '@/lib/core/locale'

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)
const rank = { role: z.enum(ROLES), judgesEn: ticked, judgesEs: ticked }
const schema = z.discriminatedUnion('_intent', [
  z.object({ _intent: z.literal('invite'), name: z.string(), email: z.string(), ...rank }),
  z.object({ _intent: z.literal('role'), person: z.uuid(), ...rank }),
  z.object({
    _intent: z.enum(['disable', 'enable', 'link', 'end-sessions', 'reset-second-factor']),
    person: z.uuid(),
  }),
])
type Input = z.infer<typeof schema>

const PAGE = '/edit/people'

/** Invites people, and changes what they may do. */
export const peopleAction: DeskAction<Input> = {
  permission: 'managePeople',
  schema,
  back: () => PAGE,
  act: (asking, input) => (input._intent === 'invite' ? invite(asking, input) : change(asking, input)),
}

async function invite(asking: Asking, input: Extract<Input, { _intent: 'invite' }>): Promise<Answer> {
  const { client, actor, now } = asking
  const typed = { name: input.name.slice(0, 300), email: input.email.slice(0, 300) }
  const person = personSchema.safeParse({ name: input.name, email: input.email })
  if (!person.success) return goTo(PAGE, { outcome: 'invalid', says: 'notInvited', typed })
  const asked = readRank(input)
  if (asked === null) return goTo(PAGE, { outcome: 'invalid', says: 'noLanguage', typed })
  const result = await invitePerson(client, actor, { ...person.data, ...asked }, now)
  if (result.ok) return handOver(asking, { ...result.value, purpose: 'invitation' })
  return result.failure.type === 'taken'
    ? goTo(PAGE, { outcome: 'invalid', says: 'addressTaken', typed })
    : goTo(PAGE, { outcome: 'refused', says: 'notAllowed' })
}

async function change(asking: Asking, input: Exclude<Input, { _intent: 'invite' }>): Promise<Answer> {
  const { client, actor, now } = asking
  const asked = readChange(input)
  if (asked === null) return goTo(PAGE, { outcome: 'invalid', says: 'noLanguage' })
  const result = await changePerson(client, actor, input.person, asked, now)
  if (!result.ok) {
    const says = { refused: 'notAllowed', self: 'notYourself', missing: 'nobodyThere' }[result.failure.type]
    return goTo(PAGE, { outcome: 'refused', says })
  }
  const { link } = result.value
  if (link !== null) return handOver(asking, { userId: input.person, ...link })
  const { says, isOnPage } = DONE[asked.change]
  const page = isOnPage ? `${PAGE}/${input.person}` : PAGE
  return goTo(page, { outcome: 'saved', says })
}

/** What is said of each change, and whether it is made on the person's own page. */
const DONE: Record<PersonChange['change'], { says: string; isOnPage?: true }> = {
  role: { says: 'roleChanged' },
  disable: { says: 'disabled' },
  enable: { says: 'enabled' },
  link: { says: 'linkMade' },
  'end-sessions': { says: 'theirSessionsEnded', isOnPage: true },
  'reset-second-factor': { says: 'factorReset', isOnPage: true },
}

function readChange(input: Exclude<Input, { _intent: 'invite' }>): PersonChange | null {
  if (input._intent !== 'role') return { change: input._intent }
  const asked = readRank(input)
  return asked && { change: 'role', ...asked }
}

/** The rank that a form asks for; null for a reviewer of no language. */
function readRank({ role, judgesEn, judgesEs }: z.infer<z.ZodObject<typeof rank>>): Rank | null {
  if (role !== 'reviewer') return { role, reviewLocales: [] }
  const judged = { en: judgesEn, es: judgesEs } satisfies Record<Locale, boolean>
  const reviewLocales = LOCALES.filter((locale) => judged[locale])
  return reviewLocales.length === 0 ? null : { role, reviewLocales }
}

/** Mails a one-time link where mail is set up, and shows it once where it is not, or does not work. */
async function handOver(
  { client, settings, actor, origin, now }: Asking,
  made: Omit<LinkToSend, 'origin'>,
): Promise<Answer> {
  const link = new URL(welcomePath(made.token), origin).href
  const says = made.purpose === 'invitation' ? 'invited' : 'linkMade'
  if (settings.mail === null) return goTo(PAGE, { outcome: 'saved', says, link })
  const sent = await sendLink(client, settings.mail, { ...made, origin })
  if (sent.ok) return goTo(PAGE, { outcome: 'saved', says: 'linkMailed' })
  await recordEvent(client, {
    at: now,
    actor,
    act: 'mail.failed',
    detail: { person: made.userId, ...sent.failure },
  })
  return goTo(PAGE, { outcome: 'saved', says: 'linkNotMailed', link })
}
