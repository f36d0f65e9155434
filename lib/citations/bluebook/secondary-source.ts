import type { CslItem } from '@/lib/core/csl-item'
import { bluebookDate, bluebookYear } from '@/lib/citations/bluebook/bluebook-date'
import { bluebookNames } from '@/lib/citations/bluebook/bluebook-names'
import type { Run } from '@/lib/citations/bluebook/runs'
import { firstPage } from '@/lib/citations/first-page'
import { plainLine } from '@/lib/citations/plain-line'

/** Everything but law: `Author, Title, Publication (date)` (Indigo Book R22–R31); `authors` as already printed. */
export function secondarySource(item: CslItem, authors: string): Run[] {
  const title = plainLine(item.title ?? item['event-title'] ?? '')
  const named: Run = { em: title === '' ? '[untitled]' : title }
  const before = authors === '' ? [] : [`${authors}, `]
  if (item.type === 'report' && item.number !== undefined) before.push(`${plainLine(item.number)}, `)
  return [...before, named, ...publication(item, authors)]
}

function publication(item: CslItem, authors: string): Run[] {
  const container = plainLine(item['container-title'] ?? '')
  const day = item.issued === undefined ? '' : bluebookDate(item.issued)
  const year = item.issued === undefined ? '' : bluebookYear(item.issued)
  switch (item.type) {
    case 'article-journal':
      return [listed([[item.volume, container, firstPage(item.page)].filter(Boolean).join(' ')]), dated(year)]
    case 'chapter':
    case 'entry-encyclopedia':
    case 'entry-dictionary': {
      const editors =
        item.editor === undefined
          ? ''
          : `${bluebookNames(item.editor)} ed${item.editor.length > 1 ? 's' : ''}.`
      const place = [item.volume, container, firstPage(item.page)].filter(Boolean).join(' ')
      return [place === '' ? '' : ', in ', { em: place }, dated([editors, year].filter(Boolean).join(', '))]
    }
    case 'hearing':
      return [
        `: Hearing Before the ${plainLine(item.section ?? item.authority ?? 'Committee')}`,
        listed([item.number]),
        dated(day),
      ]
    case 'book':
      return [dated([item.edition, year].filter(Boolean).join(' '))]
    default: {
      // A site or publisher that is the author too is named once.
      const house = container || plainLine(item.publisher ?? item.authority ?? '')
      return [listed([house === authors ? '' : house]), dated(day)]
    }
  }
}

function listed(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => `, ${part}`)
    .join('')
}

function dated(date: string): string {
  return date === '' ? '' : ` (${date})`
}
