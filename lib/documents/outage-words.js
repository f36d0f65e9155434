// @ts-check
import { readFileSync } from 'node:fs'

/** The interface words of the finished-document server, read directly: the translator lives in Next's bundle. */
export const outageWords = { en: read('en'), es: read('es') }

/** The interface language of an address. @param {string} address @returns {'en' | 'es'} */
export function localeOf(address) {
  return /^\/es(?:[/?]|$)/.test(address) ? 'es' : 'en'
}

/** @param {string} locale @returns {typeof import('../messages/en/outage.json')} */
function read(locale) {
  return JSON.parse(readFileSync(new URL(`../messages/${locale}/outage.json`, import.meta.url), 'utf8'))
}
