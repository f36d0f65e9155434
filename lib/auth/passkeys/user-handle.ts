/** How authenticators know whose passkey it is: the id here, and nothing that says who that is. */
export function userHandle(userId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(userId, 'utf8'))
}

/** The id that a passkey says it belongs to; base64url of `userHandle`. */
export function handleText(userId: string): string {
  return Buffer.from(userHandle(userId)).toString('base64url')
}
