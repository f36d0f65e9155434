import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-passkeys')

/** What a form with a passkey says while it is sent; for the script that sends it. */
export const PASSKEY_WORDS = {
  waiting: t('words.waiting'),
  cancelled: t('words.cancelled'),
  known: t('words.known'),
  failed: t('words.failed'),
  away: t('words.away'),
  many: t('words.many'),
}
