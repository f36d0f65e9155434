/**
 * Bytes of a text as characters: by the charset that was sent, else by what the first kilobyte of a page says of
 * itself, else as UTF-8. Names of charsets that nobody knows count as not said.
 */
export function decodeText(bytes: Uint8Array, charset: string | null): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024))
  const said = charset ?? /<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i.exec(start)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(said).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
