import { z } from 'zod'
import type { MessageKey } from '@/lib/messages/catalogue'
import type { Translate } from '@/lib/messages/translator'
import { inputSchema, outputSchema } from '@/lib/open-data/openapi/json-schema'
import type { Answer, JsonSchema, Operation } from '@/lib/open-data/operation'

export interface DescribedParameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  description: string
  schema: JsonSchema
  style?: 'form'
  explode?: false
  example?: unknown
}

interface DescribedContent {
  schema: JsonSchema
  example?: string
}

interface DescribedResponse {
  description?: string
  headers?: Record<string, { $ref: string }>
  content?: Record<string, DescribedContent>
  $ref?: string
}

/** An operation object (https://spec.openapis.org/oas/v3.1.1.html#operation-object). */
export interface DescribedOperation {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  security: []
  parameters: DescribedParameter[]
  requestBody?: { required: true; content: Record<string, DescribedContent> }
  responses: Record<string, DescribedResponse>
}

/** One operation as OpenAPI 3.1 has it; the words are those of `t`. */
export function describeOperation(operation: Operation, t: Translate<'api'>): DescribedOperation {
  const { takes } = operation
  const isRead = operation.path.startsWith('/api/v1') && takes === undefined
  return {
    operationId: operation.id,
    tags: [operation.group],
    ...operation.say(t),
    security: [],
    parameters: [...parameters(operation, 'path', t), ...parameters(operation, 'query', t)],
    ...(takes && { requestBody: { required: true, content: bodyContent(takes) } }),
    responses: {
      200: {
        description: t('answer.200'),
        headers: isRead ? HEADERS : {},
        content: contentOf(operation.answers),
      },
      ...(isRead && { 304: { description: t('answer.304') } }),
      ...Object.fromEntries(
        operation.refusals.map((status) => [status, { $ref: `#/components/responses/${status}` }]),
      ),
    },
  }
}

function contentOf(answers: readonly Answer[]): Record<string, DescribedContent> {
  return Object.fromEntries(answers.map((answer) => [answer.mediaType, mediaType(answer)]))
}

function bodyContent({ bodies, example }: NonNullable<Operation['takes']>): Record<string, DescribedContent> {
  return Object.fromEntries(
    bodies.map((body) => [
      body.mediaType,
      { ...mediaType(body), ...(body.mediaType === example.mediaType && { example: example.text }) },
    ]),
  )
}

const HEADERS = Object.fromEntries(
  ['ETag', 'RateLimit', 'RateLimit-Policy'].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
)

function parameters(
  operation: Operation,
  place: 'path' | 'query',
  t: Translate<'api'>,
): DescribedParameter[] {
  const shape = place === 'path' ? operation.pathParameters : operation.query
  const given = exampleValues(operation)
  return Object.entries(shape).map(([name, parser]) => {
    const schema = inputSchema(parser as z.ZodType)
    const isList = schema['type'] === 'array'
    return {
      name,
      in: place,
      required: place === 'path' || !z.safeParse(parser, undefined).success,
      description: t(`parameter.${name}` as MessageKey<'api'>),
      schema,
      ...(isList && { style: 'form', explode: false }),
      ...(given[name] !== undefined && { example: typed(given[name], schema) }),
    }
  })
}

/** What the example gives for each parameter, by name. */
function exampleValues({ path, example }: Operation): Record<string, string> {
  const url = new URL(example, 'http://example.invalid')
  const parts = url.pathname.split('/')
  const inPath = path.split('/').flatMap((part, at): [string, string][] => {
    const name = /^\{(.*)\}$/.exec(part)?.[1]
    return name === undefined ? [] : [[name, decodeURIComponent(parts[at] ?? '')]]
  })
  return Object.fromEntries([...inPath, ...url.searchParams])
}

function typed(value: string, schema: JsonSchema): unknown {
  if (schema['type'] === 'integer' || schema['type'] === 'number') return Number(value)
  return schema['type'] === 'array' ? value.split(',') : value
}

function mediaType({ schema }: Answer): DescribedContent {
  if (schema === undefined) return { schema: { type: 'string' } }
  if (typeof schema === 'string') return { schema: { $ref: `#/components/schemas/${schema}` } }
  return { schema: outputSchema(schema) }
}
