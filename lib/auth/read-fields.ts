import { readForm } from '@/lib/auth/read-form'

/** A form larger than this is none of ours: the longest text is 200 kB, three bytes a character on the way. */
export const MAX_FORM_BYTES = 4 * 1024 * 1024

/** The text fields of a posted form of ordinary size; files are ignored. Null when the body is no form or too large. */
export async function readFields(request: Request): Promise<Record<string, string> | null> {
  return (await readForm(request, MAX_FORM_BYTES))?.fields ?? null
}
