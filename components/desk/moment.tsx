const WORDS = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** An instant in words, `22 Nov 2026, 14:05 UTC`. */
export function momentWords(at: Date): string {
  return `${WORDS.format(at)} UTC`
}

/** An instant, with its machine form. */
export function Moment({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{momentWords(at)}</time>
}
