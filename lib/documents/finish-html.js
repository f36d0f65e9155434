// @ts-check

const script = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const keptScript = /(?:^|\s)data-keep(?=[\s=]|$)|(?:^|\s)type="(?:application\/ld\+json|speculationrules)"/
const scriptLink =
  /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*(?:\bas="script"|\brel="modulepreload"))[^>]*>/g
// React's marks for taking a page over in the browser, and the empty box that Next streams late metadata into.
const hydrationMark = /<!--(?: |\$|\/\$|\$\?|\$!)-->/g
const metadataBox = /<div hidden="">(?:<!--\$-->)?(?:<!--\/\$-->)?<\/div>/g
const statusMark = /<main\b[^>]*\bdata-status="(400|404|410|413|503)"/

/**
 * Makes the finished document of a page that React rendered on the server: framework scripts, their preloads and the hydration data go;
 * `<script data-keep>` (islands), JSON-LD and speculation rules stay.
 *
 * This is text surgery on React's own output, in which `<` in text and `>` in attributes are always escaped. Nothing else may be put through it.
 *
 * @param {string} html  a whole page
 * @returns {{ html: string, status: number | undefined }} the document, and the status that the page marked itself with
 *   (`<main data-status="404">`); undefined when it claims none. A shell that Next left empty for a script to fill is a 500.
 */
export function finishHtml(html) {
  let finished = ''
  let from = 0
  for (const found of html.matchAll(script)) {
    finished += strip(html.slice(from, found.index))
    if (keptScript.test(found[1] ?? '')) finished += found[0]
    from = found.index + found[0].length
  }
  finished += strip(html.slice(from))
  if (html.includes('<html id="__next_error__"')) return { html: finished, status: 500 }
  const mark = statusMark.exec(html)
  return { html: finished, status: mark ? Number(mark[1]) : undefined }
}

/** @param {string} markup */
function strip(markup) {
  return markup
    .replace(metadataBox, '')
    .replace(hydrationMark, '')
    .replace(scriptLink, '')
    .replaceAll(' data-precedence="next"', '')
}
