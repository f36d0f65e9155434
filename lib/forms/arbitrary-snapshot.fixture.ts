import fc from 'fast-check'
import { z } from 'zod'

interface Node {
  type?: string
  enum?: unknown[]
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  partialDate?: boolean
  title?: string
  properties?: Record<string, Node>
  additionalProperties?: unknown
  propertyNames?: Node
  required?: string[]
  items?: Node
}

const words = fc
  .array(
    fc.constantFrom(
      '§',
      'ñ',
      '1,203',
      'detainer',
      '10:30am',
      '“quoted”',
      '<b>',
      '&amp;',
      '[@x, at 1]',
      "d'Arc",
      '‏עברית',
      'x.y',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.join(' '))
const slug = fc.constantFrom('los-angeles', 'a', 'executive-order-13768', 'x9')
const day = fc.constantFrom('2017', '2017-03', '2017-03-21', '1979-11-27')
const prose = fc.array(words, { maxLength: 4 }).map((paragraphs) => paragraphs.join('\n\n'))

/** Snapshots of a kind's schema for property tests; most of them parse. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  return arbitrary(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node)
}

function arbitrary(node: Node): fc.Arbitrary<unknown> {
  if (node.enum !== undefined) return fc.constantFrom(...node.enum)
  if (node.partialDate === true) return day
  if (node.type === 'integer') return fc.integer({ min: node.minimum ?? 0, max: node.maximum ?? 1_000 })
  if (node.type === 'number') {
    return fc
      .double({ min: node.minimum ?? 0, max: node.maximum ?? 1_000, noNaN: true })
      .map((n) => (n === 0 ? 0 : n))
  }
  if (node.type === 'array') return fc.array(arbitrary(node.items ?? {}), { maxLength: 3 })
  if (node.type === 'object' && node.properties === undefined) {
    return fc.dictionary(
      arbitrary(node.propertyNames ?? {}) as fc.Arbitrary<string>,
      arbitrary(node.additionalProperties as Node),
      { maxKeys: 3 },
    )
  }
  if (node.type === 'object') return arbitraryObject(node)
  if (node.format === 'uri') return fc.constantFrom('https://example.org/a?b=c&d=%20', 'http://example.org/')
  if (node.pattern !== undefined)
    return node.pattern.includes('(?:-[a-z0-9]+)*$') && !node.pattern.includes('/')
      ? slug
      : fc.stringMatching(new RegExp(node.pattern))
  return node.title === 'Text' || node.title === 'Summary' || node.title === 'What it is' ? prose : words
}

function arbitraryObject(node: Node): fc.Arbitrary<unknown> {
  const properties = node.properties ?? {}
  // A name is of a person or of a body, never of both.
  if ('family' in properties)
    return fc.oneof(fc.record({ family: words, given: words }), fc.record({ literal: words }))
  const model = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, arbitrary(value)]))
  return fc.record(model, { requiredKeys: node.required ?? [] })
}
