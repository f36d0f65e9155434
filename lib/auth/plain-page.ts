import { createHash } from 'node:crypto'

// Readable by itself, in both themes: the style sheets of the site have names that only the build knows.
const STYLE =
  ':root{color-scheme:light dark}body{font:1.0625rem/1.55 Georgia,serif;max-width:38rem;margin:12vh auto;padding:0 1.25rem}' +
  'h1{line-height:1.2}textarea,button{font:inherit;max-width:100%}'
const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE, 'utf8').digest('base64')}'`

/** A page that needs nothing but this process. `head` and `body` are HTML, `title` is text. */
interface PlainPage {
  status: number
  title: string
  head?: string
  body: string
}

/** The page as an answer that nobody keeps, and that runs no script. */
export function plainPage({ status, title, head = '', body }: PlainPage): Response {
  const html =
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="robots" content="noindex">${head}<title>${escapeText(title)}</title><style>${STYLE}</style></head><body><main>` +
    `<h1>${escapeText(title)}</h1>${body}</main></body></html>`
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'none'; style-src ${STYLE_SOURCE}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
    },
  })
}

/** Text as HTML, also within an attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
