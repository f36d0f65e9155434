import { z } from 'zod'
import type { Field } from '@/lib/forms/field'

/** The parts of JSON Schema that a kind's schema comes out as, with the house's own marks from `.meta()`. */
interface Node {
  type?: string
  title?: string
  description?: string
  format?: string
  enum?: unknown[]
  properties?: Record<string, Node>
  required?: string[]
  items?: Node
  maxLength?: number
  default?: unknown
  hidden?: boolean
  prose?: boolean
  partialDate?: boolean
  ref?: string
  pattern?: string
  shared?: boolean
  unitOf?: string
}

/** From this many characters on, one line is too narrow to see what one writes. */
const LONG = 200

const known = new WeakMap<z.ZodType, Field[]>()

/**
 * The form of a schema: an object whose fields are text, numbers, choices, lists of text, groups, or lists of groups,
 * titled by `.meta()`. Throws on a schema that no form can show, which is a bug of the kind.
 */
export function fieldsOf(schema: z.ZodType): Field[] {
  const found = known.get(schema)
  if (found !== undefined) return found
  // As typed gives the shape; as stored gives the lengths, which stand behind a transformation.
  const typed = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node
  const stored = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', reused: 'inline' }) as Node
  const fields = fieldsOfObject(typed, stored)
  known.set(schema, fields)
  return fields
}

function fieldsOfObject(typed: Node, stored: Node | undefined): Field[] {
  return Object.entries(typed.properties ?? {}).map(([key, node]) =>
    toField(key, node, stored?.properties?.[key], typed.required?.includes(key) === true),
  )
}

function toField(key: string, node: Node, stored: Node | undefined, required: boolean): Field {
  const common = {
    key,
    title: node.title ?? key,
    required,
    shared: isFact(node),
    ...(node.description !== undefined && { description: node.description }),
  }
  const ref = node.ref ?? node.items?.ref
  if (node.hidden === true) return { ...common, as: 'carried' }
  if (node.enum !== undefined) return { ...common, as: 'choice', options: node.enum.map(String) }
  if (node.type === 'number' || node.type === 'integer') {
    const unitOf = node.unitOf
    return { ...common, as: 'line', content: 'number', ...(unitOf !== undefined && { unitOf }) }
  }
  if (node.type === 'object') return { ...common, as: 'group', fields: fieldsOfObject(node, stored) }
  if (node.type === 'array' && node.items?.type === 'object') {
    return { ...common, as: 'rows', fields: fieldsOfObject(node.items, stored?.items) }
  }
  if (node.type === 'array' && node.items?.type === 'string') {
    return { ...common, as: 'lines', ...(ref !== undefined && { ref }) }
  }
  if (node.type !== 'string') throw new Error(`no form for the field ${key}: ${JSON.stringify(node)}`)
  if (node.prose === true) return { ...common, as: 'text', content: 'prose' }
  const length = stored?.maxLength ?? node.maxLength ?? 0
  // A text that has no length once stored is transformed last: it is Markdown, and its line ends count.
  if (stored?.maxLength === undefined && length > LONG) return { ...common, as: 'text', content: 'prose' }
  if (length > LONG) return { ...common, as: 'text', content: 'paragraph' }
  const content = node.partialDate === true ? 'date' : node.format === 'uri' ? 'url' : 'text'
  return { ...common, as: 'line', content, ...(ref !== undefined && { ref }) }
}

/** What says the same in every language: dates, numbers, refs, keys, choices, and what its schema marks as `shared`. */
function isFact(node: Node): boolean {
  if (node.shared === true || node.hidden === true || node.enum !== undefined) return true
  if (node.type === 'object') return Object.values(node.properties ?? {}).every(isFact)
  if (node.type === 'array') return node.items === undefined || isFact(node.items)
  return node.type !== 'string' || node.partialDate === true || node.format === 'uri' || hasOwnShape(node)
}

function hasOwnShape({ ref, pattern }: Node): boolean {
  return ref !== undefined || pattern !== undefined
}
