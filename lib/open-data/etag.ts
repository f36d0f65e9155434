import { sha256 } from '@/lib/canonical/sha256'

/** The mark of an answer made of `text`; equal texts, equal marks. */
export function etagOf(text: string): string {
  return `"${sha256(text).slice(0, 32)}"`
}

/** Whether `If-None-Match` names `etag` (RFC 9110, 13.1.2: weakly compared, `*` stands for any). */
export function isKnownAlready(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  const bare = (mark: string) => mark.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((mark) => bare(mark) === bare(etag))
}
