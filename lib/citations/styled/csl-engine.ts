import { readFileSync } from 'node:fs'
import path from 'node:path'
import CSL from 'citeproc'
import type { LoadedStyle } from '@/lib/citations/styled/style-library'
import type { Locale } from '@/lib/core/locale'

const localeTags: Record<Locale, string> = { en: 'en-US', es: 'es-ES' }

/** `place` is the number under which a numeric style lists the item, from 1. */
type Formatter = (item: { id: string }, place: number, as: 'text' | 'html') => string

// An engine holds some megabytes; more styles than this are not in use at once.
const limit = 24
const formatters = new Map<string, Formatter>()

/**
 * A function that formats one prepared item as a bibliography entry, or, in a style that has none, as a citation. Engines are
 * kept: the first costs about 200 ms, an entry a few. The item may be changed by citeproc, so hand over a copy. Throws on
 * a style that is none.
 */
export function cslFormatter(style: Pick<LoadedStyle, 'id' | 'xml'>, locale: Locale): Formatter {
  const key = `${style.id} ${locale}`
  const formatter = formatters.get(key) ?? makeFormatter(style.xml, locale)
  const oldest = formatters.keys().next().value
  if (!formatters.has(key) && formatters.size >= limit && oldest !== undefined) formatters.delete(oldest)
  formatters.set(key, formatter)
  return formatter
}

function makeFormatter(xml: string, locale: Locale): Formatter {
  let current: { id: string } = { id: '' }
  const system = {
    retrieveItem: () => structuredClone(current),
    // A style may name another dialect; the two that are vendored stand in for it.
    retrieveLocale: (tag: string) => vendored(`locales-${tag.startsWith('es') ? 'es-ES' : 'en-US'}.xml`),
  }
  const engine = new CSL.Engine(system, xml, localeTags[locale], true)
  engine.opt.development_extensions['wrap_url_and_doi'] = false // it writes addresses into href unescaped
  return (item, place, as) => {
    current = { ...item, id: 'item' } // one id for all: the registry of citeproc never grows
    engine.updateItems([])
    engine.updateItems([current.id])
    const entry = engine.registry.registry[current.id]
    if (entry !== undefined) entry.seq = place
    engine.setOutputFormat(as)
    const bibliography = engine.makeBibliography()
    const written =
      bibliography === false ? engine.makeCitationCluster([{ id: current.id }]) : bibliography[1].join('')
    return written.trim()
  }
}

function vendored(file: string): string {
  return readFileSync(path.join(process.cwd(), 'lib/citations/styles', file), 'utf8')
}
