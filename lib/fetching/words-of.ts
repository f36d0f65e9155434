import { decodeText } from '@/lib/fetching/decode-text'
import { readPage, type ReadPage } from '@/lib/fetching/read-page'
import { readPdf } from '@/lib/fetching/read-pdf'

/** A file as it was answered or handed in. */
export interface ReadableFile {
  bytes: Uint8Array<ArrayBuffer>
  /** Lower case, without parameters; may be wrong or empty. */
  mediaType: string
  charset?: string | null
}

export interface Words {
  /** Empty when no words could be read. */
  text: string
  /** What it turned out to be. */
  mediaType: string
  /** Of the document itself; empty when it has none. */
  title: string
  page: ReadPage | null
}

const PAGES = new Set(['text/html', 'application/xhtml+xml'])

/** The words of a page, a PDF or a plain text. A PDF is known by its first bytes, whatever it was called. */
export async function wordsOf({ bytes, mediaType, charset = null }: ReadableFile): Promise<Words> {
  if (startsWith(bytes, '%PDF-')) {
    const pdf = await readPdf(bytes)
    return {
      text: clean(pdf?.text ?? ''),
      mediaType: 'application/pdf',
      title: clean(pdf?.title ?? '').trim(),
      page: null,
    }
  }
  const isText = mediaType.startsWith('text/') || PAGES.has(mediaType) || /[/+](xml|json)$/.test(mediaType)
  if (!isText) return { text: '', mediaType: mediaType || 'application/octet-stream', title: '', page: null }
  const decoded = decodeText(bytes, charset)
  if (!PAGES.has(mediaType)) return { text: clean(decoded), mediaType, title: '', page: null }
  const page = readPage(decoded)
  return { text: clean(page.text), mediaType, title: page.title, page }
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start
}

/** Without what a database cannot hold. */
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ').toWellFormed()
}
