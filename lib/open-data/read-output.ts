import {
  CITATION_FORMATS,
  type CitationFormat,
  citationFormats,
  isCitationFormat,
} from '@/lib/citations/formats'
import { cslFormatter } from '@/lib/citations/styled/csl-engine'
import { type LoadedStyle, loadStyle } from '@/lib/citations/styled/style-library'
import { fail, type Result, succeed } from '@/lib/core/result'
import { problemResponse, unknownValue } from '@/lib/open-data/problem-response'
import { stylesPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/** How citations are to be written: in a format of ours, or in a CSL style; styled text also as HTML. */
export interface CitationOutput {
  format: CitationFormat | LoadedStyle
  as: 'text' | 'html'
}

interface Asked {
  format: string
  style?: string | undefined
  as?: 'text' | 'html' | undefined
}

/**
 * `format` names a format, or `csl` with a `style`, or a style itself; `as` is for what is read rather than imported. Anything
 * else is a 400 that names the formats and where the styles are listed.
 */
export async function readOutput({ format, style, as }: Asked): Promise<Result<CitationOutput, Response>> {
  if (isCitationFormat(format)) {
    if (style !== undefined) return fail(refused('style', 'style belongs to format=csl. Leave it out.'))
    if (as === 'html' && CITATION_FORMATS[format].isFile)
      return fail(refused('as', `${CITATION_FORMATS[format].label} is a file: leave as out.`))
    return succeed({ format, as: as ?? 'text' })
  }
  const list = `The styles are listed at ${absolute(stylesPath())}.`
  if (format === 'csl' && style === undefined) {
    return fail(refused('style', `format=csl needs the name of a style, such as style=ieee. ${list}`))
  }
  const id = format === 'csl' ? (style ?? '') : format
  const loaded = await loadStyle(id)
  if (loaded.ok) {
    return isSound(loaded.value) ? succeed({ format: loaded.value, as: as ?? 'text' }) : fail(broken(id))
  }
  if (loaded.failure === 'broken') return fail(broken(id))
  return fail(
    format === 'csl'
      ? unknownValue('style', id, [], list)
      : unknownValue('format', format, [...citationFormats, 'csl'], list),
  )
}

// A file can look like a style and be none; citeproc says so only when it is set to work.
function isSound(style: LoadedStyle): boolean {
  try {
    const sample = { id: 'a', type: 'book', title: 'A', author: [{ family: 'B' }] }
    return cslFormatter(style, 'en')(sample, 1, 'text') !== ''
  } catch {
    return false
  }
}

function broken(id: string): Response {
  return refused('style', `The file of the style ${id} is broken or names a parent that is not there.`)
}

function refused(name: string, detail: string): Response {
  return problemResponse({ status: 400, title: `Bad ${name}`, detail })
}
