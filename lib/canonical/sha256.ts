import { createHash } from 'node:crypto'

/** Lower-case hex SHA-256 of `text` in UTF-8: what `sha256sum` prints for the same bytes. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
