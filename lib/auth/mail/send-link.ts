import { type MailSettings, sendMail, type Unsent } from '@/lib/auth/mail/send-mail'
import { type LinkPurpose, welcomePath } from '@/lib/auth/one-time-link'
import type { Result } from '@/lib/core/result'
import type { Database } from '@/lib/db/client'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-people')

/** A one-time link on its way: whose it is, and where. */
export interface LinkToSend {
  userId: string
  purpose: Exclude<LinkPurpose, 'first-administrator'>
  token: string
  /** The site's own address. */
  origin: string
}

/** Sends somebody their one-time link. */
export async function sendLink(
  client: Database,
  mail: MailSettings,
  { userId, purpose, token, origin }: LinkToSend,
): Promise<Result<null, Unsent>> {
  const { name, email } = await client.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, email: true },
  })
  const link = new URL(welcomePath(token), origin).href
  const site = new URL(origin).host
  return sendMail(mail, {
    to: { name, address: email },
    subject: t(`letters.${purpose}.subject`, { site }),
    text: `${t(`letters.${purpose}.text`, { name, site })}\n\n${link}\n\n${t('letters.end')}\n`,
  })
}
