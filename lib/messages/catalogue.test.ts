import { readdirSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/core/locale'
import { catalogue } from '@/lib/messages/catalogue'

type Messages = { [key: string]: string | Messages }

/** Every message under its dotted key. */
function flatten(messages: Messages, prefix = ''): [key: string, message: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )
}

/** Names of the values that a message asks for, found by asking until it is content; throws when it does not parse. */
function argumentsOf(message: string, locale: string): string[] {
  const values: Record<string, number> = {}
  for (;;) {
    let missing: string | undefined
    const translate = createTranslator<Record<string, unknown>>({
      locale,
      timeZone: 'UTC',
      messages: { message },
      onError: (error) => {
        missing = /variable "(\w+)" was not provided/.exec(error.message)?.[1]
        if (missing === undefined || missing in values) throw error
      },
    }) as unknown as (key: string, values: Record<string, number>) => string
    translate('message', values)
    if (missing === undefined) return Object.keys(values).sort()
    values[missing] = 2
  }
}

const namespaces = Object.keys(catalogue.en) as (keyof typeof catalogue.en)[]

describe('interface words', () => {
  test('every message file is in the catalogue, in every language', () => {
    for (const locale of LOCALES) {
      const files = readdirSync(new URL(`./${locale}/`, import.meta.url)).filter((name) =>
        name.endsWith('.json'),
      )
      expect(files.map((name) => name.replace('.json', '')).sort()).toEqual([...namespaces].sort())
    }
  })

  test.each(namespaces)('%s has the same keys in every language', (namespace) => {
    const keys = LOCALES.map((locale) =>
      flatten(catalogue[locale][namespace])
        .map(([key]) => key)
        .sort(),
    )
    expect(keys[0]?.length).toBeGreaterThan(0)
    for (const others of keys) expect(others).toEqual(keys[0])
  })

  test.each(namespaces)('%s parses, and asks for the same values in every language', (namespace) => {
    const english = flatten(catalogue.en[namespace])
    for (const locale of LOCALES) {
      const messages = new Map(flatten(catalogue[locale][namespace]))
      for (const [key, message] of english) {
        expect([locale, key, argumentsOf(messages.get(key) ?? '', locale)]).toEqual([
          locale,
          key,
          argumentsOf(message, 'en'),
        ])
      }
    }
  })

  test('no message shouts, begs or apologises', () => {
    const found = LOCALES.flatMap((locale) =>
      namespaces.flatMap((namespace) => flatten(catalogue[locale][namespace])),
    )
    expect(found.length).toBeGreaterThan(50)
    expect(found.filter(([, message]) => /!|\b(please|oops|sorry|por favor)\b/i.test(message))).toEqual([])
  })
})

test('what an act says is said in one place: sentences of sources are not hidden behind those of the desk', () => {
  const [desk, sources] = [catalogue.en.desk.said, catalogue.en['desk-sources'].said].map((said) =>
    Object.keys(said),
  )
  expect(desk?.filter((key) => sources?.includes(key))).toEqual([])
})
