/** Where an attempt came from, as the audit log tells it: nothing where nobody knows the network address. */
export function whence(address: string | null): { from?: string } {
  return address === null ? {} : { from: address.slice(0, 100) }
}
