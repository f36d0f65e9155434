import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import { refText, type SnapshotRef } from '@/lib/core/ref'
import { refsOf } from '@/lib/entries/refs-of'
import { presentRef, type Renames } from '@/lib/entries/renames'

/**
 * The snapshot with every ref by its present address: a text keeps the slugs that it was published with, for ever, and
 * what it points at may have been renamed since. For reading and indexing; what is hashed and cited stays as it was. Pure.
 */
export function presentSnapshot<S extends CommonSnapshot>(
  kind: EntryKind<S>,
  snapshot: S,
  renames: Renames,
): S {
  if (renames.size === 0) return snapshot
  const moved = refsOf(kind, snapshot).filter((ref) => renames.has(refText(ref)))
  if (moved.length === 0) return snapshot
  const copy = structuredClone(snapshot)
  for (const ref of moved) {
    const { slug } = presentRef(ref, renames)
    const [field = ''] = ref.path.split('#')
    const isProse = ref.path.includes('#')
    change(copy, field.split('.'), (text) => (isProse ? inProse(text, ref, slug) : inField(text, ref, slug)))
  }
  return copy
}

/** Puts `next(text)` in place of the text at `path`; a path that leads to no text is a bug of the kind's `refs`. */
function change(holder: object, path: string[], next: (text: string) => string): void {
  const [key = '', ...rest] = path
  const fields = holder as Record<string, unknown>
  const value = fields[key]
  if (rest.length > 0 && typeof value === 'object' && value !== null) change(value, rest, next)
  else if (rest.length === 0 && typeof value === 'string') fields[key] = next(value)
  else throw new Error(`No text stands at ${path.join('.')}`)
}

function inField(text: string, ref: SnapshotRef, slug: string): string {
  return text === refText(ref) ? refText({ kind: ref.kind, slug }) : text === ref.slug ? slug : text
}

// The four ways in which prose names an entry: `[@source]`, `](kind/slug)`, `{slug=…}` and `{kind=…}`, quoted or not.
function inProse(text: string, { kind, slug: old }: SnapshotRef, slug: string): string {
  const end = '(?![\\w-])'
  const marks = kind === 'source' ? text.replace(new RegExp(`(@)${old}${end}`, 'g'), `$1${slug}`) : text
  return marks
    .replace(new RegExp(`(\\]\\(<?${kind}/)${old}${end}`, 'g'), `$1${slug}`)
    .replace(new RegExp(`(:${kind}(?:\\[[^\\]]*\\])?\\{[^}]*\\bslug="?)${old}${end}`, 'g'), `$1${slug}`)
    .replace(new RegExp(`(\\{[^}]*\\b${kind}="?)${old}${end}`, 'g'), `$1${slug}`)
}
