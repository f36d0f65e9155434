/** Languages of entries and of the interface (BCP 47). English is the first and is unprefixed in addresses. */
export const LOCALES = ['en', 'es'] as const

export type Locale = (typeof LOCALES)[number]

/** Whether `text` names a language of the site. */
export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text)
}
