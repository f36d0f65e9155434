import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { slugSchema } from '@/lib/core/slug'

/** The address of a search: `q` and the facets. Unknown facets are ignored by the page and refused by the API. */
export const searchQuerySchema = z.object({
  q: z
    .string()
    .max(300)
    .default('')
    // Nobody searches for NUL, and PostgreSQL refuses it.
    .transform((text) =>
      text
        .toWellFormed()
        .replace(/\p{Cc}+/gu, ' ')
        .trim(),
    ),
  kind: z.enum(KIND_NAMES).optional(),
  place: slugSchema.optional(),
  year: z.coerce.number().int().min(1700).max(2200).optional(),
  page: z.coerce.number().int().min(1).max(100).default(1),
})

export type SearchQuery = z.infer<typeof searchQuerySchema>
