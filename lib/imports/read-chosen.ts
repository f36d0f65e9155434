import { fail, type Result, succeed } from '@/lib/core/result'
import { cleanPath, isLitter } from '@/lib/imports/clean-path'
import { decodeText } from '@/lib/imports/decode-text'
import type { ImportFile } from '@/lib/imports/import-file'
import { IMPORT_LIMITS } from '@/lib/imports/import-limits'
import { readZip } from '@/lib/imports/read-zip'

/** The files of a chosen folder, whose browser names each by its path, or those of one ZIP. */
export async function readChosen(chosen: readonly File[]): Promise<Result<ImportFile[], string>> {
  const [first] = chosen
  if (first === undefined) return fail('No file was chosen.')
  if (chosen.length === 1 && /\.zip$/i.test(first.name))
    return readZip(new Uint8Array(await first.arrayBuffer()))
  if (chosen.length > IMPORT_LIMITS.rows)
    return fail(`The folder holds more than ${IMPORT_LIMITS.rows} files.`)
  const files: ImportFile[] = []
  for (const file of chosen) {
    const path = cleanPath(file.name)
    if (!path.ok) return path
    if (isLitter(path.value)) continue
    const text = decodeText(new Uint8Array(await file.arrayBuffer()))
    if (text === null) return fail(`${path.value} is no text in UTF-8.`)
    files.push({ path: path.value, text })
  }
  return succeed(files)
}
