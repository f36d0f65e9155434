import { createTransport } from 'nodemailer'
import SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'
import { fail, type Result, succeed } from '@/lib/core/result'

/** The server that takes our mail, and who we are on it. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  url: string
  /** Such as `Plainsight <desk@example.org>`. */
  from: string
}

/** A plain letter to one person. */
export interface Letter {
  to: { name: string; address: string }
  subject: string
  text: string
}

/** Why a letter was not taken, in the server's words or the network's. */
export interface Unsent {
  why: string
}

/** A server that does not answer for this long is given up: somebody may be waiting for the page that says so. */
const PATIENCE_MS = 5_000

/**
 * Hands a letter to the server. Of `Unsent`, `why` is for the log. Name and address go as a pair, never as a line that
 * could hold further headers or recipients; a letter can pull in no file and no address.
 */
export async function sendMail(
  { url, from }: MailSettings,
  { to, subject, text }: Letter,
  patienceMs = PATIENCE_MS,
): Promise<Result<null, Unsent>> {
  // The transport is made here: of options with a `url`, createTransport reads the address and drops the others.
  const transport = createTransport(
    new SMTPTransport({
      url,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: 2 * patienceMs,
    }),
  )
  const recipient = { name: oneLine(to.name), address: to.address }
  const closed = { disableFileAccess: true, disableUrlAccess: true }
  try {
    await transport.sendMail({ from, to: recipient, subject, text, ...closed })
    return succeed(null)
  } catch (error) {
    return fail({ why: (error instanceof Error ? error.message : String(error)).slice(0, 300) })
  } finally {
    transport.close()
  }
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}
