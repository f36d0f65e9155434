import { MOST_BYTES, refusal, type Refusal } from '@/lib/cited/found-item'
import { fail, type Result, succeed } from '@/lib/core/result'

/**
 * The text of a file: UTF-8 with or without a byte order mark, at most 10 MB, without NUL. Anything else is refused with the line at
 * which it stops being that.
 */
export function bytesToText(bytes: Uint8Array): Result<string, Refusal> {
  if (bytes.byteLength > MOST_BYTES) return fail(refusal('tooLarge'))
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return fail(refusal('encoding', 1, 'UTF-16'))
  try {
    return cleanText(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail(refusal('utf8', firstBadLine(bytes)))
  }
}

/** A text that came as text: not empty, without NUL, without broken halves of characters. */
export function cleanText(text: string): Result<string, Refusal> {
  if (text.trim() === '') return fail(refusal('empty'))
  const nul = text.indexOf('\0')
  if (nul >= 0) return fail(refusal('nul', lineAt(text, nul)))
  return succeed(text.toWellFormed())
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

// A line feed is never part of another character in UTF-8, so lines can be tried one by one.
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let from = 0, line = 1; ; line += 1) {
    const end = bytes.indexOf(10, from)
    try {
      decoder.decode(bytes.subarray(from, end < 0 ? undefined : end))
    } catch {
      return line
    }
    if (end < 0) return line
    from = end + 1
  }
}
