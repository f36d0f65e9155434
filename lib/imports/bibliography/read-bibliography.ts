import { guessFormat } from '@/lib/cited/reading/read-input'
import { fail, type Result } from '@/lib/core/result'
import type { BibRecord } from '@/lib/imports/bibliography/bib-record'
import { readBibtexRecords } from '@/lib/imports/bibliography/read-bibtex-records'
import { readCslRecords } from '@/lib/imports/bibliography/read-csl-records'
import { readRisRecords } from '@/lib/imports/bibliography/read-ris-records'

/** The records of a bibliography; its content says which format it is. */
export async function readBibliography(text: string): Promise<Result<BibRecord[], string>> {
  const format = guessFormat(text)
  if (format === 'text') return fail('This is neither BibTeX nor RIS nor CSL-JSON.')
  const read =
    format === 'bibtex'
      ? await readBibtexRecords(text)
      : format === 'ris'
        ? readRisRecords(text)
        : readCslRecords(text)
  return read.ok && read.value.length === 0 ? fail('There is no record in it.') : read
}
