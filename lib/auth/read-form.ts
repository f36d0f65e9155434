import { readAtMost } from '@/lib/core/read-at-most'

/** A posted form: its texts, and the files that were chosen. */
export interface PostedForm {
  fields: Record<string, string>
  /** By the name of their field, in the order sent; a field that was left empty has none. */
  files: Record<string, File[]>
}

/**
 * A posted form of at most `most` bytes; of two text fields with one name the last counts. Null when the body is no form
 * or too large. A NUL, which the database cannot hold, becomes U+FFFD, so that what was typed is kept and the place can
 * be found; files stay as they came.
 */
export async function readForm(request: Request, most: number): Promise<PostedForm | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return null
  const body = await readAtMost(request.body, most)
  if (body === null) return null
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (form === null) return null
  const fields: Record<string, string> = {}
  const files: Record<string, File[]> = {}
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') fields[name.replaceAll('\0', '')] = value.replaceAll('\0', '\uFFFD')
    else if (value.size > 0 || value.name !== '') files[name] = [...(files[name] ?? []), value]
  }
  return { fields, files }
}
