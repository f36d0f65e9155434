import { z } from 'zod'

// Controls and lone surrogates never belong in text: PostgreSQL refuses NUL, XML and feeds refuse the rest.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

const clean = (text: string) => !FORBIDDEN.test(text) && text.isWellFormed()
const CLEAN_MESSAGE = 'Contains a control character or broken Unicode, which cannot be stored.'

// The door puts U+FFFD where a NUL or a broken byte was, so that the rest is kept and the place can be found.
const isWhole = (text: string) => !text.includes('\uFFFD')
const WHOLE_MESSAGE =
  'Contains “\uFFFD” (U+FFFD), which stands for something that could not be kept. Write there what belongs there.'

/** One line of text, trimmed, NFC, at most `max` UTF-16 units. */
export function line(max = 300) {
  return z
    .string()
    .refine(clean, CLEAN_MESSAGE)
    .refine(isWhole, WHOLE_MESSAGE)
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'Is empty.').max(max))
}

/** Markdown with Pandoc citation marks; line ends become LF, outer blank lines go, the rest stays byte for byte. */
export function markdown(max = 200_000) {
  return z
    .string()
    .max(max)
    .refine(clean, CLEAN_MESSAGE)
    .refine(isWhole, WHOLE_MESSAGE)
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/^\n+|\s+$/g, '')
        .normalize('NFC'),
    )
    .pipe(z.string()) // so that what comes out can be described as well as what goes in
}
