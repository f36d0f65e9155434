import { z } from 'zod'

/** A slug: lower-case ASCII words joined by single hyphens, at most 96 characters. Typed once by a person, never derived. */
export const slugSchema = z
  .string()
  .max(96)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Lower-case letters, digits and single hyphens only.')
