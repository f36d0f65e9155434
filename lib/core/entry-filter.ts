import type { z } from 'zod'

/**
 * Something that a list of a kind can be narrowed by. It says where in the snapshot the values stand, so that the database, the
 * parameters of the API and their documentation follow from the one declaration.
 */
export interface EntryFilter {
  /** Name of the query value, the same on pages and in the API. */
  name: string
  /** What may be asked for. */
  values: z.ZodType<string, string>
  /**
   * Where the values stand: a field, or a field of what an object or the elements of a list hold (`provisions.dimension`). Filters
   * that share the first part must hold for one and the same element.
   */
  at: readonly [string, ...string[]]
  /** `begins`: the value asked for is how the stored one begins, as a year begins a date. */
  how?: 'is' | 'begins'
  /** Elements that do not count, unless the filter named `unless` is asked as well. */
  except?: { at: string; values: readonly string[]; unless: string }
}

/** What is asked of some filters, by name. */
export type AskedFilters = Readonly<Record<string, string | undefined>>
