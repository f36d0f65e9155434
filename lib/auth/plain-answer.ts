import { createHash } from 'node:crypto'
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

// Readable by itself, in both themes: the style sheets of the site have names that only the build knows.
const STYLE =
  ':root{color-scheme:light dark}body{font:1.0625rem/1.55 Georgia,serif;max-width:38rem;margin:12vh auto;padding:0 1.25rem}' +
  'h1{line-height:1.2}textarea,button{font:inherit;max-width:100%}'
const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE, 'utf8').digest('base64')}'`

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
const SECRET = new Set(['current', 'password', 'confirmation', 'token', 'code'])

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
      ? `<input type="hidden" name="${escape(name)}" value="${escape(text)}">`
      : `<p><label>${escape(name)}<br><textarea name="${escape(name)}" rows="4" cols="80">\n${escape(text)}</textarea></label></p>`,
  )
  const form =
    retry === undefined || kept.length === 0
      ? ''
      : `<form method="post" action="${escape(retry)}"><p><button>${t('plain.retry')}</button></p>${boxes.join('')}</form>`
  const minutes = Math.ceil((retryAfter ?? 0) / 60)
  const html =
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${t(`plain.${reason}.title`)}</title><style>${STYLE}</style></head><body><main>` +
    `<h1>${t(`plain.${reason}.title`)}</h1><p>${t(`plain.${reason}.text`, { minutes })}</p>${form}` +
    `<p><a href="${escape(again ?? '/edit')}">${t(again === undefined ? 'plain.desk' : 'plain.again')}</a></p></main></body></html>`
  return new Response(html, {
    status: STATUS[reason],
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'none'; style-src ${STYLE_SOURCE}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    },
  })
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
