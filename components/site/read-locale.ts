import { isLocale, type Locale } from '@/lib/core/locale'

/** The language of a reader page from its route parameters; anything unknown reads as English. */
export async function readLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  return isLocale(locale) ? locale : 'en'
}
