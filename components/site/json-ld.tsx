/**
 * Linked data of a page (schema.org, JSON-LD 1.1). The only place that writes data into a script element: `<` is escaped, so no
 * value can end the element, and so are U+2028 and U+2029. JSON reads the escapes back.
 */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />
}

/** `data` as JSON that is safe inside a script element. */
export function jsonLdText(data: Record<string, unknown>): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}
