import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fail, type Result, succeed } from '@/lib/core/result'

/** A CSL style that can be set with. A dependent style has its parent's rules under its own name. */
export interface LoadedStyle {
  /** Name of its file without `.csl`: `nature-genetics`. */
  id: string
  title: string
  /** The independent style, as XML. */
  xml: string
  /** Whether it numbers its entries. */
  isNumeric: boolean
}

/** `unknown`: no file of that name. `broken`: there is one, or its parent's is named, but it is no style. */
export type StyleTrouble = 'unknown' | 'broken'

/** Where Debian's package `citation-style-language-styles` keeps them. */
const DEBIAN_FOLDER = '/usr/share/citation-style-language/styles'

// Letters, digits, hyphens, dots inside: never a path, never a hidden file.
const ID = /^[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9])){0,149}$/i
const PARENT = /<link\b(?=[^>]*rel="independent-parent")[^>]*href="[^"]*\/([^"/]+)"/

/** Folders of styles, the first wins: the vendored ones, then `CSL_STYLES`, else Debian's. */
export function styleFolders(): string[] {
  return [path.join(process.cwd(), 'lib/citations/styles'), process.env['CSL_STYLES'] || DEBIAN_FOLDER]
}

/** The style `id`, its parent's rules taken over when it is a dependent one. */
export async function loadStyle(id: string): Promise<Result<LoadedStyle, StyleTrouble>> {
  const text = await readStyle(id)
  if (text === null) return fail('unknown')
  const parent = PARENT.exec(text)?.[1]
  const xml = parent === undefined ? text : await readStyle(parent)
  if (xml === null || !/<citation\b[\s\S]*<\/style>\s*(?:<!--[\s\S]*-->\s*)?$/.test(xml))
    return fail('broken')
  return succeed({ id, title: styleTitle(text) ?? id, xml, isNumeric: /citation-format="numeric"/.test(xml) })
}

/** The title in the head of a style. */
export function styleTitle(xml: string): string | null {
  const title = /<title>([^<]*)<\/title>/.exec(xml)?.[1]?.trim()
  return title ? unescapeXml(title) : null
}

/** The independent style that the head of a dependent one names. */
export function parentOf(xml: string): string | null {
  return PARENT.exec(xml)?.[1] ?? null
}

async function readStyle(id: string): Promise<string | null> {
  if (!ID.test(id)) return null
  for (const folder of styleFolders().flatMap((one) => [one, path.join(one, 'dependent')])) {
    try {
      return await readFile(path.join(folder, `${id}.csl`), 'utf8')
    } catch {
      // not here; a folder that cannot be read holds no style for us
    }
  }
  return null
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
}
