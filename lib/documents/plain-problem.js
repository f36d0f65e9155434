// @ts-check

/**
 * Refuses an address of the API that is no text: Next would answer with a page for people.
 * @param {import('node:http').ServerResponse} response
 */
export function sendUnreadable(response) {
  const problem = {
    type: 'about:blank',
    status: 400,
    title: 'Bad Request',
    detail: 'The path holds bytes that are no UTF-8, or a NUL. Write it in percent-encoded UTF-8.',
  }
  response
    .writeHead(400, {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(`${JSON.stringify(problem, null, 2)}\n`)
}
