import { toHtml } from 'hast-util-to-html'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseProse } from '@/lib/claims/parse-prose'
import { proseToHast } from '@/lib/claims/prose-to-hast'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { KEPT, REFUSED } from '@/lib/desk/awkward-texts.fixture'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import type { FieldValues } from '@/lib/forms/to-field-values'
import { loadPreview } from '@/lib/desk/load-preview'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

/** The preview of what is in the form; throws where the page would break. */
async function preview(values: FieldValues): Promise<void> {
  await loadPreview(db.client, 'term', values)
}

describe('what cannot be kept is refused with a sentence, and stands in the form again', () => {
  test.each(Object.entries(REFUSED))('%s', async (_, { text, says }) => {
    const heard = await room.edit('editor', 'submit', { body: text })
    expect(heard.said).toMatchObject({ outcome: 'invalid' })
    const { values, problems } = await room.seen('editor')
    expect(values['body']).toBe(text.replaceAll('\0', '\uFFFD'))
    expect(problems.map(({ message }) => message).join(' ')).toMatch(says)
    await preview(values)
    await room.edit('editor', 'discard', {})
  })
})

describe('what can be kept is kept as typed, and its page is whole', () => {
  test.each(Object.entries(KEPT))('%s', async (_, text) => {
    const heard = await room.edit('editor', 'save', { body: text })
    expect(heard.said).toMatchObject({ outcome: 'saved' })
    const { values, unsavedSince } = await room.seen('editor')
    expect([values['body'], unsavedSince]).toEqual([text.trim(), null])
    await preview(values)

    const html = toHtml(proseToHast(parseProse(text, 'body').tree, 'text', 'Footnotes').tree)
    expect(html).not.toMatch(/<(script|img|o:p|iframe)\b|\son\w+=|href="(javascript|data):/i)
  })

  test('an hour, a section and a name are read as they were written', () => {
    const words = (text: string) =>
      toHtml(proseToHast(parseProse(text, 'body').tree, 'text', 'Footnotes').tree).replace(/<[^>]*>/g, '')
    for (const name of [
      'a name with accents',
      'a name written from right to left',
      'an hour',
      'a section with a colon',
    ])
      expect(words(KEPT[name] ?? '')).toBe(KEPT[name])
  })
})
