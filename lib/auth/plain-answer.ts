import { escapeText, plainPage } from '@/lib/auth/plain-page'
import { translator } from '@/lib/messages/translator'

/** Why an act is answered by a page of its own rather than by the desk. */
export type PlainReason = 'foreign' | 'noForm' | 'away' | 'awayPage' | 'throttled' | 'tooMany' | 'busy'

const STATUS: Record<PlainReason, number> = {
  foreign: 403,
  noForm: 415,
  away: 503,
  awayPage: 503,
  throttled: 429,
  tooMany: 429,
  busy: 429,
}

interface Extras {
  /** Where the form goes when it is sent again, with everything that was typed. */
  retry?: string
  fields?: Record<string, string>
  /** Path of the page that was asked for, to ask again. */
  again?: string
  /** Seconds to wait. */
  retryAfter?: number
}

/** Fields that are never written into a page. */
const SECRET = new Set(['current', 'password', 'confirmation', 'token', 'code', 'credential'])

/**
 * A page that needs nothing but this process: no database, no script, no file. With `fields` it holds everything
 * that was typed, to be copied or sent again.
 */
export function plainAnswer(
  reason: PlainReason,
  { retry, fields = {}, again, retryAfter }: Extras = {},
): Response {
  const t = translator('en', 'desk')
  const kept = Object.entries(fields).filter(([name, text]) => !SECRET.has(name) && text !== '')
  const boxes = kept.map(([name, text]) =>
    name.startsWith('_')
      ? `<input type="hidden" name="${escapeText(name)}" value="${escapeText(text)}">`
      : `<p><label>${escapeText(name)}<br><textarea name="${escapeText(name)}" rows="4" cols="80">\n${escapeText(text)}</textarea></label></p>`,
  )
  const form =
    retry === undefined || kept.length === 0
      ? ''
      : `<form method="post" action="${escapeText(retry)}"><p><button>${t('plain.retry')}</button></p>${boxes.join('')}</form>`
  const minutes = Math.ceil((retryAfter ?? 0) / 60)
  const response = plainPage({
    status: STATUS[reason],
    title: t(`plain.${reason}.title`),
    body:
      `<p>${t(`plain.${reason}.text`, { minutes })}</p>${form}` +
      `<p><a href="${escapeText(again ?? '/edit')}">${t(again === undefined ? 'plain.desk' : 'plain.again')}</a></p>`,
  })
  if (retryAfter !== undefined) response.headers.set('Retry-After', String(retryAfter))
  return response
}
