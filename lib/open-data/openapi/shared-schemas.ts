import { z } from 'zod'
import { citationSchema } from '@/lib/core/citation'
import { errorNoteSchema } from '@/lib/core/common-fields'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { entryShape } from '@/lib/open-data/entries/entry-shape'
import { outputSchema, withReferences } from '@/lib/open-data/openapi/json-schema'
import { licenceSchema } from '@/lib/open-data/licence'
import type { JsonSchema } from '@/lib/open-data/operation'
import { kindSchemaName } from '@/lib/open-data/schema-names'

const problemSchema = z.object({
  type: z.url().meta({ description: 'Where this sort of problem is explained.' }),
  status: z.int(),
  title: z.string(),
  detail: z.string().meta({ description: 'A sentence that says what to do.' }),
  parameter: z.string().optional().meta({ description: 'The parameter at fault.' }),
  allowed: z.array(z.string()).optional().meta({ description: 'What would be accepted.' }),
})

/** The schemas that operations share, by name: an entry and a list of each kind, what stands in many of them, and a problem. */
export function sharedSchemas(): Record<string, JsonSchema> {
  const citation = { Citation: outputSchema(citationSchema) }
  const parts = {
    ErrorNote: outputSchema(errorNoteSchema),
    License: outputSchema(licenceSchema),
    ...citation,
  }
  const entries = KIND_NAMES.flatMap((kind): [string, JsonSchema][] => {
    const name = kindSchemaName(kind)
    const schema = withReferences(outputSchema(z.object(entryShape(kind))), parts)
    // Sparse answers are entries too: only the id is always there.
    return [
      [name, { ...schema, required: ['id'] }],
      [`${name}List`, listOf(kind, name)],
    ]
  })
  return {
    ...Object.fromEntries(entries),
    ...parts,
    ErrorNote: withReferences(parts.ErrorNote, citation),
    Problem: outputSchema(problemSchema),
  }
}

function listOf(kind: string, name: string): JsonSchema {
  return {
    type: 'object',
    properties: {
      kind: { const: kind },
      items: { type: 'array', items: { $ref: `#/components/schemas/${name}` } },
      next: {
        type: ['string', 'null'],
        format: 'uri',
        description: 'Address of the next part; null at the end.',
      },
    },
    required: ['kind', 'items', 'next'],
  }
}
