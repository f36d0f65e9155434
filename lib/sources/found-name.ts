import type { FoundName } from '@/lib/sources/found-source'
import { isThing, textAt, typesOf } from '@/lib/sources/json-ld'

/** Small words that begin a family name. */
const PARTICLES = new Set(['de', 'del', 'de la', 'van', 'von', 'der', 'da', 'di', 'la', 'le', 'dos'])
const BODIES =
  /\b(staff|news|desk|press|team|editors?|associated|reuters|agency|department|office|council|city|county|university|institute|committee|association|union|court|times|board)\b/i

/**
 * A name as a page writes it: `Family, Given` is taken apart at its comma; `Given Family` before its last word, or
 * before the particles that lead it. What looks like a body, has one word or more than five, stays whole. Null for
 * an address instead of a name.
 */
export function toFoundName(text: string): FoundName | null {
  const name = text
    .replace(/^\s*by\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (name === '' || name.length > 200 || /^https?:|[@/]/i.test(name)) return null
  const [family = '', given = '', ...more] = name.split(/\s*,\s*/)
  if (given !== '' && more.length === 0 && !BODIES.test(name)) return { family, given }
  const words = name.split(' ')
  if (words.length < 2 || words.length > 5 || name.includes(',') || BODIES.test(name))
    return { literal: name }
  let cut = words.length - 1
  while (cut > 1 && PARTICLES.has((words[cut - 1] ?? '').toLowerCase())) cut -= 1
  return { given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' ') }
}

/** An author of JSON-LD: a text, a person with their names, or a body. */
export function toNamedThing(value: unknown): FoundName | null {
  if (typeof value === 'string') return toFoundName(value)
  if (!isThing(value)) return null
  const [family, given, name] = [
    textAt(value, 'familyName'),
    textAt(value, 'givenName'),
    textAt(value, 'name'),
  ]
  if (family !== '' && given !== '') return { family, given }
  if (typesOf(value).some((type) => type !== 'Person')) return name === '' ? null : { literal: name }
  return toFoundName(name)
}
