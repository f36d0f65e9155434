import type { Field } from '@/lib/forms/field'
import { identifyRows } from '@/lib/revisions/identify-rows'

type Json = Record<string, unknown>

/**
 * What a translation says, on the facts of its original: rows, dates, refs and citations are those of `facts`, the words
 * are those of `words`, row by row as each is known by what identifies it. Words that are missing are left out, or are
 * those of the original when `fill` says so: there they wait to be translated. Rows that `words` does not have at all get
 * theirs from `beside`. What no form shows is left out.
 */
export function onFacts(
  fields: readonly Field[],
  facts: unknown,
  words: unknown,
  { fill, beside }: { fill: boolean; beside?: unknown },
): Json {
  const [own, said, other] = [toObject(facts), toObject(words), toObject(beside)]
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueOf(field, own[field.key], said[field.key], { fill, beside: other[field.key] })
      return value === undefined ? [] : [[field.key, value]]
    }),
  )
}

function valueOf(
  field: Field,
  fact: unknown,
  word: unknown,
  { fill, beside }: { fill: boolean; beside: unknown },
): unknown {
  if (field.as === 'carried') return undefined
  if (field.shared) return fact
  switch (field.as) {
    case 'group':
      return fact === undefined ? undefined : onFacts(field.fields, fact, word, { fill, beside })
    case 'rows': {
      const [known, others] = [rowsOf(word), rowsOf(beside)]
      return identifyRows(toList(fact)).map(({ identity, value }) => {
        const other = others.get(identity)
        return onFacts(field.fields, value, known.get(identity) ?? other, { fill, beside: other })
      })
    }
    default:
      return isNothing(word) && fill ? fact : word
  }
}

function rowsOf(list: unknown): Map<string, unknown> {
  return new Map(identifyRows(toList(list)).map(({ identity, value }) => [identity, value]))
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function toObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
