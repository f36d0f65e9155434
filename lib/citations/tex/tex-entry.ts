import { safeUrl } from '@/lib/citations/safe-url'
import { escapeTex } from '@/lib/citations/tex/escape-tex'

/** Field name and what stands after its equals sign; null leaves the field out. */
export type TexField = readonly [name: string, written: string | null]

/** One entry of a .bib file, ending with a line feed; a field name given twice is written once. */
export function texEntry(type: string, key: string, fields: readonly TexField[]): string {
  const written = new Map<string, string>()
  for (const [name, value] of fields) if (value !== null && !written.has(name)) written.set(name, value)
  return `@${type}{${key},\n${[...written].map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`
}

/** Escaped text as a field's value; null when there is none. */
export function texText(name: string, text: string | null | undefined): TexField {
  const escaped = escapeTex(text ?? '')
  return [name, escaped === '' ? null : `{${escaped}}`]
}

/**
 * An address or identifier, which TeX reads character by character: never escaped, only kept from closing its group, and from
 * opening a formula, which Better BibTeX's parser seeks here too.
 */
export function texVerbatim(name: string, text: string | undefined): TexField {
  return [name, text === undefined ? null : `{${safeUrl(text).replaceAll('$', '%24')}}`]
}

/** What is TeX already. */
export function texRaw(name: string, tex: string | null | undefined): TexField {
  return [name, tex === null || tex === undefined || tex === '' ? null : `{${tex}}`]
}

/** Page ranges with TeX's dash: `12--15`. */
export function texPages(page: string | undefined): TexField {
  const escaped = escapeTex(page ?? '').replace(/\s*(?:-(?:\{\}-)*|[‐-―])\s*/gu, '--')
  return ['pages', escaped === '' ? null : `{${escaped}}`]
}
