import { readAtMost } from '@/lib/core/read-at-most'

/** A form larger than this is none of ours: the longest text is 200 kB, three bytes a character on the way. */
export const MAX_FORM_BYTES = 4 * 1024 * 1024

/**
 * The text fields of a posted form; files are ignored, and of two fields with one name the last counts. Null when the
 * body is no form or too large. A NUL, which the database cannot hold, becomes U+FFFD, so that what was typed is kept
 * and the place can be found.
 */
export async function readFields(request: Request): Promise<Record<string, string> | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return null
  const body = await readAtMost(request.body, MAX_FORM_BYTES)
  if (body === null) return null
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (form === null) return null
  const fields: Record<string, string> = {}
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') fields[name.replaceAll('\0', '')] = value.replaceAll('\0', '\uFFFD')
  }
  return fields
}
