import { plainLine } from '@/lib/citations/plain-line'

// A lone brace breaks BibTeX and biber even after a backslash, so each is escaped together with its partner in a
// \vphantom, as Zotero writes and reads them (https://tex.stackexchange.com/q/230750); pandoc reads them too.
const escapes: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '\\{\\vphantom{\\}}',
  '}': '\\vphantom{\\{}\\}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
}

/** Plain text as TeX prints it back: specials escaped, braces balanced, everything else kept as UTF-8. */
export function escapeTex(text: string): string {
  return plainLine(text)
    .replace(/[\\{}~^<>|%&#_$]/g, (character) => escapes[character] ?? character)
    .replace(/([-'`])(?=\1)/g, '$1{}') // ligatures: -- and '' would become a dash and a quotation mark
}

/** Text in braces, which keep it as it is; one that begins with a command gets two, or BibTeX would change its case. */
export function braced(escaped: string): string {
  return escaped.startsWith('\\') ? `{{${escaped}}}` : `{${escaped}}`
}
