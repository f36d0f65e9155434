import { z } from 'zod'
import { ANY_KIND } from '@/lib/core/ref-schema'
import type { JsonSchema } from '@/lib/open-data/operation'

/** What only the desk's forms read. */
const OF_FORMS = ['partialDate', 'prose', 'hidden', 'shared', 'ref', 'unitOf']

const PARTIAL_DATE = '^\\d{4}(-\\d{2}(-\\d{2})?)?$'

/**
 * What comes out of `schema`, as JSON Schema. Answers may gain fields: nothing forbids others. What only the desk's forms read is left
 * out; partial dates get the pattern that they have.
 */
export function outputSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io: 'output',
    override: ({ jsonSchema }) => openUp(jsonSchema),
  }) as JsonSchema
  return made
}

/** `schema` with a reference wherever it says, word for word, what one of `named` says. The outermost wins. */
export function withReferences(schema: JsonSchema, named: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const names = new Map(Object.entries(named).map(([name, one]) => [JSON.stringify(one), name]))
  const refer = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const name = names.get(JSON.stringify(value))
    if (name !== undefined) return { $ref: `#/components/schemas/${name}` }
    if (Array.isArray(value)) return value.map(refer)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, refer(one)]))
  }
  return Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, refer(one)]))
}

/** What a parameter takes, as JSON Schema. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => leaveOut(jsonSchema, OF_FORMS),
  }) as JsonSchema
  // The pattern of a number is that of the text that spells it.
  if (made['type'] === 'integer') delete made['pattern']
  return made
}

function openUp(schema: JsonSchema): void {
  if (schema['additionalProperties'] === false) delete schema['additionalProperties']
  if (schema['partialDate'] === true) schema['pattern'] = PARTIAL_DATE
  const { ref } = schema
  if (typeof ref === 'string') {
    const says = typeof schema['description'] === 'string' ? `${schema['description']} ` : ''
    schema['description'] =
      says + (ref === ANY_KIND ? 'An entry, as kind/slug.' : `Slug of an entry of the kind ${ref}.`)
  }
  leaveOut(schema, [...OF_FORMS, 'default'])
}

function leaveOut(schema: JsonSchema, names: readonly string[]): void {
  for (const name of names) delete schema[name]
}
