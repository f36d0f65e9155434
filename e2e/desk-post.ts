/** Sends a form of the desk to the server at `url` as the browser with `cookie` would, and gives the answer itself. */
export function deskPost(
  cookie: string,
  address: { url: string; path: string },
  form: Record<string, string>,
): Promise<Response> {
  const headers = { cookie, origin: address.url }
  const body = new URLSearchParams(form)
  return fetch(`${address.url}${address.path}`, { method: 'POST', headers, body, redirect: 'manual' })
}
