import { readFileSync } from 'node:fs'
import path from 'node:path'
import CSL from 'citeproc'
import type { Locale } from '@/lib/core/locale'

/** The styles that citeproc writes here, by the names of their vendored files. */
export type CslStyle = 'apa' | 'mla' | 'chicago'

const styleFiles: Record<CslStyle, string> = {
  apa: 'apa.csl',
  mla: 'modern-language-association.csl',
  chicago: 'chicago-fullnote-bibliography.csl',
}
const localeTags: Record<Locale, string> = { en: 'en-US', es: 'es-ES' }

type Formatter = (item: { id: string }) => { text: string; html: string }
const formatters = new Map<string, Formatter>()

/**
 * A function that formats one prepared item as a bibliography entry. Engines are kept: the first costs about 200 ms,
 * an entry a few. The item may be changed by citeproc, so hand over a copy. Throws when a vendored file is missing.
 */
export function cslFormatter(style: CslStyle, locale: Locale): Formatter {
  const key = `${style} ${locale}`
  const formatter = formatters.get(key) ?? makeFormatter(style, locale)
  formatters.set(key, formatter)
  return formatter
}

function makeFormatter(style: CslStyle, locale: Locale): Formatter {
  let current: { id: string } = { id: '' }
  const system = {
    retrieveItem: () => structuredClone(current),
    // A style may name another dialect; the two that are vendored stand in for it.
    retrieveLocale: (tag: string) => vendored(`locales-${tag.startsWith('es') ? 'es-ES' : 'en-US'}.xml`),
  }
  const engine = new CSL.Engine(system, vendored(styleFiles[style]), localeTags[locale], true)
  engine.opt.development_extensions['wrap_url_and_doi'] = false // it writes addresses into href unescaped
  const write = (format: 'text' | 'html') => {
    engine.setOutputFormat(format)
    const bibliography = engine.makeBibliography()
    return bibliography === false ? '' : bibliography[1].join('').trim()
  }
  return (item) => {
    current = { ...item, id: 'item' } // one id for all: the registry of citeproc never grows
    engine.updateItems([])
    engine.updateItems([current.id])
    return { text: write('text'), html: write('html') }
  }
}

function vendored(file: string): string {
  return readFileSync(path.join(process.cwd(), 'lib/citations/styles', file), 'utf8')
}
