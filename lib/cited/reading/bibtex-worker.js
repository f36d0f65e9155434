// @ts-check
// A thread of its own: the parser can take minutes for a text that is made to, and must be stopped from outside.
import { parentPort, workerData } from 'node:worker_threads'
import { parse } from '@retorquere/bibtex-parser'

// Lists of names are split by rules whose time grows with the square of their length, and say nothing about addresses.
const LISTS =
  'author bookauthor collaborator commentator director editor editora editorb editors holder scriptwriter translator ' +
  'keywords institution publisher origpublisher organization location origlocation'
/** @type {{ texts: string[], strings: string, isWhole: boolean }} */
const { texts, strings, isWhole } = workerData
const common = { sentenceCase: /** @type {const} */ (false), unsupported: /** @type {const} */ ('ignore') }
const verbatim = {
  fieldMode: Object.fromEntries(LISTS.split(' ').map((name) => [name, /** @type {const} */ ('verbatim')])),
}

const options = isWhole ? common : { ...common, ...verbatim }
const macros = strings === '' ? {} : parse(strings, options).strings
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
for (const text of texts) parentPort?.postMessage(readBlock(text))

/** @param {string} text */
function readBlock(text) {
  try {
    const { entries, errors } = parse(text, { ...options, strings: macros })
    const [entry] = entries
    const error = errors.find((one) => !one.error.startsWith('Unresolved @string'))?.error
    if (entry === undefined || error !== undefined) return { error: error ?? 'no record' }
    const fields = Object.entries(entry.fields).flatMap(([name, value]) => {
      if (typeof value === 'string') return [[name, value]]
      if (!isWhole || !Array.isArray(value)) return []
      // Lists of names go as JSON, other lists as one text.
      const isNames = value.some((/** @type {unknown} */ one) => typeof one === 'object')
      return [[name, isNames ? JSON.stringify(value) : value.map(String).join('; ')]]
    })
    return { key: entry.key, fields }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}
