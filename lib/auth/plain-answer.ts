import { translator } from '@/lib/messages/translator'

/** Why an act is answered by a page of its own rather than by the desk. */
export type PlainReason = 'foreign' | 'noForm' | 'away' | 'throttled'

const STATUS: Record<PlainReason, number> = { foreign: 403, noForm: 415, away: 503, throttled: 429 }

interface Extras {
  /** Where the form goes when it is sent again, with everything that was typed. */
  retry?: string
  fields?: Record<string, string>
  /** Seconds to wait. */
  retryAfter?: number
}

/** Fields that are never written into a page. */
const SECRET = new Set(['password', 'confirmation', 'token'])

/**
 * A page that needs nothing but this process: no database, no script, no styles. With `fields` it holds everything
 * that was typed, to be copied or sent again.
 */
export function plainAnswer(reason: PlainReason, { retry, fields = {}, retryAfter }: Extras = {}): Response {
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
    `<meta name="robots" content="noindex"><title>${t(`plain.${reason}.title`)}</title></head><body><main>` +
    `<h1>${t(`plain.${reason}.title`)}</h1><p>${t(`plain.${reason}.text`, { minutes })}</p>${form}` +
    `<p><a href="/edit">${t('plain.desk')}</a></p></main></body></html>`
  return new Response(html, {
    status: STATUS[reason],
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    },
  })
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
