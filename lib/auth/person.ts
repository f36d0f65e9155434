import { z } from 'zod'
import { line } from '@/lib/core/text-fields'

/** An address as one signs in with it: lower-case, no spaces around it. */
export const emailSchema = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email())

/** How somebody is named in histories, and the address they sign in with. */
export const personSchema = z.object({ name: line(120), email: emailSchema })
