/**
 * What a page of the desk may do in a browser: run the scripts that carry this request's nonce, and what those load;
 * no inline styles, no other host, and no frame but the drawn draft of an entry, which is `framed` by the desk and by
 * nobody else; opened alone, a draft runs what the readers' page runs. `dev` adds what Next's development server cannot do without.
 */
export function deskPolicy(
  nonce: string,
  { dev, framed }: { dev: boolean; framed: boolean },
): Record<string, string> {
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' ${framed ? "'self'" : "'strict-dynamic'"}${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "frame-src 'self'",
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'self'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'same-origin', // forms of ours name their origin, other sites learn nothing, not even of one-time links
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  }
}
