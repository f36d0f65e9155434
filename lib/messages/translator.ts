import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/core/locale'
import { catalogue, type MessageKey, type Namespace } from '@/lib/messages/catalogue'

export type MessageValues = Record<string, string | number | Date>

/** Says the message of a key; `values` fill its ICU arguments. */
export type Translate<N extends Namespace> = (key: MessageKey<N>, values?: MessageValues) => string

const made = new Map<string, unknown>()

/**
 * Interface words of one namespace in one language. Server only; a missing key or value throws, since it is a bug
 * that the catalogue's test should have caught.
 */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translate<N> {
  const name = `${locale}/${namespace}`
  const known = made.get(name)
  if (known) return known as Translate<N>
  const translate = createTranslator<Record<string, unknown>>({
    locale,
    messages: catalogue[locale][namespace],
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  }) as unknown as Translate<N>
  made.set(name, translate)
  return translate
}
