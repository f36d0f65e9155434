import type { LiveWords } from '@/components/desk/live-form.client'
import type { RefWords } from '@/components/desk/refs/ref-box'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-forms')

/** What the script of the edit form says; it fills in times itself. */
export function liveWords(): LiveWords {
  return {
    keeping: t('live.keeping'),
    kept: t('live.kept', { time: '{time}' }),
    away: t('live.away'),
    elsewhere: t('live.elsewhere'),
    signedOut: t('live.signedOut'),
    signIn: t('live.signIn'),
    refused: t('live.refused'),
    offer: {
      title: t('offer.title'),
      text: t('offer.text', { time: '{time}' }),
      here: t('offer.here'),
      browser: t('offer.browser'),
      empty: t('offer.empty'),
      put: t('offer.put'),
      drop: t('offer.drop'),
    },
  }
}

/** What the search of entries in a field says. */
export function refWords(): RefWords {
  return { found: t('refs.found', { count: '{count}' }), none: t('refs.none'), away: t('refs.away') }
}
