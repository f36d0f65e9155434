import { type InputFormat, type Reading, refusal, type Refusal } from '@/lib/cited/found-item'
import { bytesToText, cleanText } from '@/lib/cited/reading/bytes-to-text'
import { readBibtex } from '@/lib/cited/reading/read-bibtex'
import { readCslJson } from '@/lib/cited/reading/read-csl-json'
import { readRis } from '@/lib/cited/reading/read-ris'
import { readText } from '@/lib/cited/reading/read-text'
import { fail, type Result } from '@/lib/core/result'

/**
 * What somebody pasted, uploaded or posted, read for addresses of this site (`hosts`, lib/cited/addresses/site-hosts.ts). Without
 * `format` the content says what it is. Never throws, whatever the bytes are; a refusal says which line, and why.
 */
export async function readInput(
  given: Uint8Array | string,
  hosts: readonly string[],
  format?: InputFormat,
): Promise<Result<Reading, Refusal>> {
  const text = typeof given === 'string' ? cleanText(given) : bytesToText(given)
  if (!text.ok) return text
  const content = text.value.replace(/^\uFEFF/, '')
  const chosen = format ?? guessFormat(content)
  const readers = { text: readText, ris: readRis, 'csl-json': readCslJson, bibtex: readBibtex }
  const isPage = chosen !== 'text' && /^\s*<(?:!doctype|html|\?xml)/i.test(content)
  return isPage ? fail(refusal('html', 1, chosen)) : readers[chosen](content, hosts)
}

/** A record with its first field, or a macro: a reference whose title begins like `@A{` is still text. */
const BIBTEX = /^[ \t]*@[a-z]+[ \t]*[{(]\s*(?:[^\s,{}()="]+\s*,\s*(?:[a-z][\w:+-]*\s*=|\})|[a-z]\w*\s*=)/im

/** What a text looks like; anything that looks like nothing else is text. */
export function guessFormat(text: string): InputFormat {
  if (/^\s*(?:\{|\[\s*[{\]"])/.test(text) && /[\]}]\s*$/.test(text)) return 'csl-json'
  if (/^[A-Z][A-Z0-9] {1,2}- /.test(text.trimStart()) && /^TY {1,2}-/m.test(text)) return 'ris'
  return BIBTEX.test(text) ? 'bibtex' : 'text'
}
