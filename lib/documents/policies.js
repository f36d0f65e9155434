// @ts-check

/**
 * What a reader document may do in a browser: load and run only this site's own files. No inline script or style, no frame, no other host.
 * Inline speculation rules need their own word (they cannot run code). The desk has a stricter policy with a nonce, from `proxy.ts`.
 */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'inline-speculation-rules'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/**
 * The headers that every finished document carries, whatever its status.
 *
 * @param {{ https: boolean }} site  whether the public address begins with `https:`; only then may browsers be told to insist on it
 * @returns {Record<string, string>}
 */
export function documentPolicies({ https }) {
  return {
    'Content-Security-Policy': contentPolicy,
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}
