import type { CslItem } from '@/lib/core/csl-item'
import { bluebookDate } from '@/lib/citations/bluebook/bluebook-date'
import { bluebookNames } from '@/lib/citations/bluebook/bluebook-names'
import { bluebookSource } from '@/lib/citations/bluebook/bluebook-source'
import { type Run, runsToHtml, runsToText } from '@/lib/citations/bluebook/runs'
import { actName, codePlace, publicLawNumber } from '@/lib/citations/bluebook/statute'
import { safeUrl } from '@/lib/citations/safe-url'
import { secondarySource } from '@/lib/citations/bluebook/secondary-source'
import { hasNumber } from '@/lib/citations/numbered-title'
import { plainLine } from '@/lib/citations/plain-line'
import { creditSentence, isOwnPage, versionSentence } from '@/lib/citations/version-sentence'

/** A reference as plain text and as HTML (`<em>`, `<a href>`; everything else escaped). */
export type FormattedReference = { text: string; html: string }

/**
 * A reference in Bluebook form, following the Indigo Book's typefaces (case names and titles in italics, no small
 * capitals), which are also those of court papers (https://law.resource.org/pub/us/code/blue/IndigoBook.html).
 */
export function toBluebook(item: CslItem): FormattedReference {
  const runs = [...sentence([...lead(item), ...address(item)]), ...version(item)]
  return { text: runsToText(runs), html: runsToHtml(runs) }
}

/** Name and place of a case or law; author, title and publication of anything else. */
function lead(item: CslItem): Run[] {
  const source = bluebookSource(item)
  const title = plainLine(item.title ?? '')
  if (item.type === 'legal_case') {
    const joint = source === null ? [] : [source.startsWith('(') ? ' ' : ', ', source]
    return title === '' ? [source ?? ''] : [{ em: title }, ...joint]
  }
  if (source !== null) return [nameAndSource(item, title, source)]
  return secondarySource(item, bluebookNames(item.author ?? []))
}

/** Acts and bills are cited by name too; codes, orders and ordinances by their place alone. */
function nameAndSource(item: CslItem, title: string, source: string): string {
  if (publicLawNumber(item) !== null) return [actName(title), source].filter(Boolean).join(', ')
  // A code, an order in the Register or an ordinance of a named place can be found by its number alone.
  const isOfPlace =
    item.jurisdiction !== undefined && item.jurisdiction !== 'United States' && !source.startsWith('ch. ')
  const standsAlone =
    /^(?:\d|Exec\.|Proclamation|U\.S\. Const)/.test(source) || isOfPlace || codePlace(item) !== null
  const isNamed = item.type === 'bill' || /\bAct\b/.test(title) || !standsAlone
  if (title === '' || !isNamed || /^\d/.test(title) || source.includes(title)) return source
  if (!hasNumber(item)) return `${title}, ${source}`
  return [title, /\([^()]*\)$/.exec(source)?.[0]].filter(Boolean).join(' ')
}

function address(item: CslItem): Run[] {
  const url = item.URL
  const isOwnVersion = item.custom?.version !== undefined && isOwnPage(item)
  const isReported = bluebookSource(item) !== null && item.volume !== undefined
  if (url === undefined || (isReported && !isOwnVersion)) return []
  const isDated = item.issued !== undefined && item.custom?.version === undefined
  const visited =
    item.accessed === undefined || isDated ? '' : ` (last visited ${bluebookDate(item.accessed)})`
  return [', ', { url }, visited]
}

function version(item: CslItem): Run[] {
  const cited = versionSentence(item, 'en')
  const url = item.custom?.pinnedUrl
  if (cited === null) return []
  const credit = creditSentence(item, 'en')
  const rest = credit === null ? [] : [` ${credit}.`]
  if (url === undefined || !cited.endsWith(safeUrl(url))) return [` ${cited}.`, ...rest]
  return [` ${cited.slice(0, -safeUrl(url).length)}`, { url }, '.', ...rest]
}

/** The runs with a full stop at the end, unless one stands there. */
function sentence(runs: readonly Run[]): Run[] {
  return runsToText(runs).endsWith('.') ? [...runs] : [...runs, '.']
}
