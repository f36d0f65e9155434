import type { z } from 'zod'
import type { Database } from '@/lib/db/client'
import type { Translate } from '@/lib/messages/translator'
import type { ProblemStatus } from '@/lib/open-data/problem-response'
import { readParameters } from '@/lib/open-data/read-parameters'

/** JSON Schema, 2020-12. */
export type JsonSchema = Record<string, unknown>

/** What stands in the path, by name. */
export type PathValues = Readonly<Record<string, string>>

/** What every answer is made from. */
export interface Asked {
  request: Request
  path: PathValues
  now: Date
  client: Database
}

/**
 * One media type of an answer, or of a body; `schema` only where it is JSON, as the name of a shared schema or a schema of its own.
 */
export interface Answer {
  mediaType: string
  schema?: string | z.ZodType
}

/** Everything about one operation of the API that its documentation needs, and the answer itself. */
export interface Operation {
  /** `listPolicies`: unique, for generated clients. */
  id: string
  /** Folder of its route file below `app`, with the brackets: `api/v1/[kind]`. */
  route: string
  /** Its address as OpenAPI writes it: `/api/v1/policy/{slug}`. */
  path: string
  /** Its part of the documentation. */
  group: OperationGroup
  /** Its sentence, and what more there is to know. */
  say(t: Translate<'api'>): { summary: string; description?: string }
  pathParameters: z.ZodRawShape
  query: z.ZodRawShape
  answers: readonly [Answer, ...Answer[]]
  /** Statuses of the problems that it may answer with instead. */
  refusals: readonly ProblemStatus[]
  /** What it understands in the body of a POST, and such a body; without this it is asked with GET. */
  takes?: { bodies: readonly [Answer, ...Answer[]]; example: { mediaType: string; text: string } }
  /** Path and query of a request that the site itself can answer with what it was planted with. */
  example: string
  answer(asked: Asked): Promise<Response>
}

export const OPERATION_GROUPS = [
  'entries',
  'citations',
  'comparisons',
  'changes',
  'releases',
  'site',
] as const
export type OperationGroup = (typeof OPERATION_GROUPS)[number]

const COMMON_REFUSALS: readonly ProblemStatus[] = [400, 429, 500, 503]

/** An operation whose query is parsed by its own declaration before it is answered. */
export function operation<Shape extends z.ZodRawShape>(
  declared: Omit<Operation, 'answer' | 'query' | 'refusals'> & {
    query: Shape
    /** Besides those that any operation may answer with. */
    refusals?: readonly ProblemStatus[]
    answer(asked: Asked & { query: z.infer<z.ZodObject<Shape>> }): Promise<Response>
  },
): Operation {
  return {
    ...declared,
    refusals: [...new Set([...COMMON_REFUSALS, ...(declared.refusals ?? [])])].toSorted((a, b) => a - b),
    answer: async (asked) => {
      const query = readParameters(new URL(asked.request.url), declared.query)
      return query.ok ? declared.answer({ ...asked, query: query.value }) : query.failure
    },
  }
}
