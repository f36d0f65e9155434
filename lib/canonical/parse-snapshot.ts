import { parseDocument } from 'yaml'
import { hasAlias } from '@/lib/canonical/has-alias'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { Problem } from '@/lib/core/problem'
import { fail, type Result, succeed } from '@/lib/core/result'

const FRONT_MATTER = /^---\n([\s\S]*?\n)---(?:\n|$)([\s\S]*)$/

/**
 * Reads the text of an entry, canonical or written by hand. Refuses text without front matter, broken YAML (with its
 * line), unknown fields and values that the kind's schema does not take; every problem names its field.
 */
export function parseSnapshot<S extends CommonSnapshot>(
  kind: Pick<EntryKind<S>, 'hasBody' | 'schema'>,
  text: string,
): Result<S, Problem[]> {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const parts = kind.hasBody ? FRONT_MATTER.exec(lines) : [lines, lines, '']
  if (!parts) return fail([{ path: '', message: 'Begins with no front matter between two lines of ---.' }])
  const document = parseDocument(parts[1] ?? '', { prettyErrors: true })
  if (document.errors.length > 0) {
    return fail(
      document.errors.map((error) => ({ path: '', message: `YAML: ${error.message.split('\n')[0]}` })),
    )
  }
  if (hasAlias(document))
    return fail([{ path: '', message: 'YAML: aliases (*name) are not taken; write the value out.' }])
  const fields: unknown = document.toJS()
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    return fail([{ path: '', message: 'The front matter is no list of fields.' }])
  }
  return checkFields(kind, kind.hasBody ? { ...fields, body: parts[2] ?? '' } : fields)
}

function checkFields<S extends CommonSnapshot>(
  kind: Pick<EntryKind<S>, 'schema'>,
  fields: object,
): Result<S, Problem[]> {
  const parsed = kind.schema.safeParse(fields)
  if (parsed.success) return succeed(parsed.data)
  return fail(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })))
}
