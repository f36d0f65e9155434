import { z } from 'zod'

// Controls and lone surrogates never belong in text: PostgreSQL refuses NUL, XML and feeds refuse the rest.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

const clean = (text: string) => !FORBIDDEN.test(text) && text.isWellFormed()
const CLEAN_MESSAGE = 'Contains a control character or broken Unicode, which cannot be stored.'

/** One line of text, trimmed, NFC, at most `max` UTF-16 units. */
export function line(max = 300) {
  return z
    .string()
    .refine(clean, CLEAN_MESSAGE)
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'Is empty.').max(max))
}

/** Markdown with Pandoc citation marks; line ends become LF, outer blank lines go, the rest stays byte for byte. */
export function markdown(max = 200_000) {
  return z
    .string()
    .max(max)
    .refine(clean, CLEAN_MESSAGE)
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/^\n+|\s+$/g, '')
        .normalize('NFC'),
    )
    .pipe(z.string()) // so that what comes out can be described as well as what goes in
}
