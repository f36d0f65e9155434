import type { Answer } from '@/lib/auth/desk-answer'
import { escapeText, plainPage } from '@/lib/auth/plain-page'
import { translator } from '@/lib/messages/translator'

/**
 * A page that goes on to `address` by itself. A form of the desk cannot redirect there: browsers let forms lead nowhere
 * but to this site (`form-action`), also by a redirect.
 */
export function onwardPage(address: string, name: string, cookie: string): Answer {
  const t = translator('en', 'desk-people')
  const target = escapeText(address)
  return {
    toResponse() {
      const response = plainPage({
        status: 200,
        title: t('provider.onward', { name }),
        head: `<meta http-equiv="refresh" content="0;url=${target}">`,
        body: `<p><a href="${target}">${escapeText(t('provider.onwardLink', { name }))}</a></p>`,
      })
      response.headers.append('Set-Cookie', cookie)
      return response
    },
  }
}
