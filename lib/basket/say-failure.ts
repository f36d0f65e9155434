import { type BasketFailure, LONGEST_LIST, MOST_PICKED } from '@/lib/basket/read-basket'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/** Why a list is not read, in a sentence. */
export function sayBasketFailure(locale: Locale, { code, detail }: BasketFailure): string {
  return translator(locale, 'basket')(`failure.${code}`, { detail, most: MOST_PICKED, longest: LONGEST_LIST })
}
