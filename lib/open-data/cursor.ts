import { z } from 'zod'
import { slugSchema } from '@/lib/core/slug'

const MARK = 'after:'

/** Where the next part of a list begins, as readers pass it on: they are not meant to look inside. */
export function writeCursor(slug: string): string {
  return Buffer.from(`${MARK}${slug}`, 'utf8').toString('base64url')
}

/** The slug that a cursor stands for; anything but a cursor of this site is refused. */
export const cursorParameter = z
  .string()
  .max(200, 'no cursor of this site: take it from next of the answer before')
  .transform((text, context) => {
    const plain = Buffer.from(text, 'base64url').toString('utf8')
    const slug = slugSchema.safeParse(plain.slice(MARK.length))
    if (plain.startsWith(MARK) && slug.success && writeCursor(slug.data) === text) return slug.data
    context.addIssue('no cursor of this site: take it from next of the answer before')
    return z.NEVER
  })
  .optional()
