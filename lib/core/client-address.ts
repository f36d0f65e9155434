/** Set by server.js from the socket, over whatever the browser sent under this name. */
const FROM_SOCKET = 'x-plainsight-client'

/**
 * The network address of the browser, or null when nobody trustworthy says so. `X-Forwarded-For` is believed only
 * behind a proxy that sets it (TRUST_PROXY=1), and then only its last hop: the ones before it anybody could write.
 */
export function clientAddress(headers: Headers, trustProxy: boolean): string | null {
  const hops = trustProxy ? headers.get('x-forwarded-for')?.split(',') : undefined
  const address = (hops === undefined ? headers.get(FROM_SOCKET) : hops.at(-1))?.trim()
  return address === undefined || address === '' ? null : address
}
