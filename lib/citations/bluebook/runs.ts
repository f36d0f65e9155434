import { safeUrl } from '@/lib/citations/safe-url'

/** A stretch of a reference in one typeface; `url` is printed as it is and linked in HTML. */
export type Run = string | { em: string } | { url: string }

/** The runs as plain text. */
export function runsToText(runs: readonly Run[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : 'em' in run ? run.em : safeUrl(run.url))).join('')
}

/** The runs as HTML: `<em>`, and `<a href>` for an address; everything else escaped. */
export function runsToHtml(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (typeof run === 'string') return escapeHtml(run)
      if ('em' in run) return `<em>${escapeHtml(run.em)}</em>`
      const url = escapeHtml(safeUrl(run.url))
      return `<a href="${url}">${url}</a>`
    })
    .join('')
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
