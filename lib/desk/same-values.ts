import type { FieldValues } from '@/lib/forms/to-field-values'

/**
 * Whether two forms say the same. Line ends, outer space and empty fields do not count: a browser changes the first,
 * the schema the others.
 */
export function sameValues(a: FieldValues, b: FieldValues): boolean {
  const [first, second] = [comparable(a), comparable(b)]
  return first.size === second.size && [...first].every(([name, text]) => second.get(name) === text)
}

function comparable(values: FieldValues): Map<string, string> {
  const texts = Object.entries(values).map(
    ([name, text]) => [name, text.replace(/\r\n?/g, '\n').trim()] as const,
  )
  return new Map(texts.filter(([, text]) => text !== ''))
}
